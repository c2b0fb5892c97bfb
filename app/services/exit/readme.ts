/** Says to whoever opens an export, with or without a portal, what is where. */
export const readme = `# Export de Tamis

- \`header.json\` : quand, par quelle version. Lui seul diffère entre deux exports des mêmes données.
- \`schema.json\` : chaque table, ses colonnes et leurs types PostgreSQL, sa clé, ce à quoi elle renvoie.
- \`tables/SCHEMA.TABLE.jsonl\` : une ligne JSON par enregistrement (UTF-8), dans l'ordre de la clé. Les montants sont
  des centimes entiers, les instants en UTC (ISO 8601), les jours \`AAAA-MM-JJ\`. Un nombre peut dépasser 2^53.
- \`tables/public.audit_entry.jsonl\`, \`public.audit_seal.jsonl\` : le journal et ses sceaux ; \`proofs/audit.json\` :
  ce que leur vérification a donné.
- \`files/ab/cd/SHA256\` : les fichiers ; leur nom, leur type et leur date sont dans \`public.document\`.
- \`manifest.json\` : l'empreinte SHA-256 de chaque pièce. Celle du manifeste lui-même a été imprimée à l'export.

Rebâtir un portail entier dans une instance vide : \`npm run tamis -- import DOSSIER\`.
Les mots de passe, les seconds facteurs et les sessions ne sont pas dans un export : chacun choisit un nouveau mot de
passe par « Mot de passe oublié ».

In English: \`schema.json\` describes every table, its columns and PostgreSQL types, key and references; \`tables/\` holds one
JSON object a row; amounts are whole cents (possibly beyond 2^53), instants are UTC. \`files/\` holds every file under its
SHA-256, named by \`public.document\`. \`manifest.json\` holds the SHA-256 of every piece. No sign-in secret is in an export.
`;
