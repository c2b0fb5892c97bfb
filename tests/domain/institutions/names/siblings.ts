/**
 * Pairs of two legal persons of one group or network, in the patterns groups use; every name is invented. None may ever
 * be proposed as certainly the same.
 */
const table = `
regional banks of one network
Crédit Solidaire Val-Doré | Crédit Solidaire Côte-Brune
Crédit Solidaire Aquitaine | Crédit Solidaire Pyrénées-Gascogne
Crédit Solidaire Mutuel de Bretagne | Crédit Solidaire Mutuel de Normandie
Caisse de Prévoyance Loire | Caisse de Prévoyance Haute-Loire
Caisse de Prévoyance d'Auvergne et du Limousin | Caisse de Prévoyance de Bourgogne Franche-Comté
Caisse locale Orvane de Brévigny | Caisse locale Orvane de Brévignac
Banque Orvane du Nord | Banque Orvane du Sud
Banque Orvane Rives de Paris | Banque Orvane Val de France
Volksbank Ellerau-Nord eG | Volksbank Ellerau-Süd eG
Sparkasse Morental | Sparkasse Obermorental
Caixa Velmar Norte | Caixa Velmar Sul
Crédit Solidaire | Crédit Solidaire SA
head and part
Banque Orvane | Banque Orvane Personal Finance
Banque Orvane | Banque Orvane Crédit à la Consommation
Banque Orvane SA | Banque Orvane Factoring SA
Orvane | Orvane Asset Management
Orvane | Orvane Assurances Vie
Orvane SA | Orvane Immobilier SA
Velmar Holding | Velmar
Velmar Holdings plc | Velmar plc
Velmar Group | Velmar
Groupe Velmar | Velmar
Velmar Groupe SA | Velmar SA
Velmar Holding SAS | Velmar SAS
Velmar Beteiligungs GmbH | Velmar GmbH
Velmar Participations | Velmar
Fondation Velmar | Velmar
Association Velmar | Fondation Velmar
Velmar Services | Velmar
Velmar Ventures | Velmar Capital
Velmar Trustee Ltd | Velmar Ltd
Velmar Nominees Ltd | Velmar Ltd
one trade and another
Tessaly Bank | Tessaly Leasing
Tessaly Bank AG | Tessaly Versicherung AG
Tessaly Insurance plc | Tessaly Reinsurance plc
Tessaly Life | Tessaly Non-Life
Tessaly Energy | Tessaly Energy Trading
Tessaly Consumer Finance | Tessaly Corporate Finance
Tessaly Retail | Tessaly Retail Credit
Tessaly Location Longue Durée | Tessaly Location Courte Durée
Tessaly Securities Services | Tessaly Securities
countries
Mirandor France | Mirandor Italia
Mirandor France SA | Mirandor SA
Mirandor Deutschland GmbH | Mirandor GmbH
Mirandor Deutschland GmbH | Mirandor Österreich GmbH
Mirandor (Hong Kong) Limited | Mirandor (Singapore) Limited
Mirandor Bank Polska S.A. | Mirandor Bank S.A.
Mirandor España | Mirandor Portugal
Mirandor Europe | Mirandor Asia
Mirandor International | Mirandor
Mirandor Global Services | Mirandor Services
Mirandor North America Inc. | Mirandor South America Inc.
Mirandor Austria | Mirandor Australia
Mirandor Niger | Mirandor Nigeria
Mirandor Slovakia | Mirandor Slovenia
Mirandor Allemagne | Mirandor Deutschland
Mirandor London Branch | Mirandor Paris Branch
numbers and letters
Lenoir Impact Fund II | Lenoir Impact Fund III
Lenoir Impact Fund | Lenoir Impact Fund II
Lenoir Capital Partners V L.P. | Lenoir Capital Partners VI L.P.
Lenoir Capital Partners IX | Lenoir Capital Partners XI
Lenoir Obligations 2027 | Lenoir Obligations 2028
Lenoir Fonds 1 | Lenoir Fonds 11
Lenoir Fonds 1 12 | Lenoir Fonds 11 2
Lenoir Titrisation Compartiment A | Lenoir Titrisation Compartiment B
Lenoir Serie One | Lenoir Serie Two
Lenoir Premier Fonds | Lenoir Deuxième Fonds
Lenoir Master Fund | Lenoir Feeder Fund
Lenoir 3 Solaire | Lenoir 4 Solaire
Lenoir Éolien XIV | Lenoir Éolien XVI
legal forms of one group
Brévance SA | Brévance SAS
Brévance SA | Brévance SARL
Brévance SA | Brévance NV
Brévance SRL | Brévance BV
Brévance AG | Brévance GmbH
Brévance GmbH | Brévance GmbH & Co. KG
Brévance Limited | Brévance LLC
Brévance plc | Brévance Ltd
Brévance LP | Brévance GP
Brévance KG | Brévance Verwaltungs GmbH
Brévance Oy | Brévance Oyj
Brévance A/S | Brévance ApS
Brévance Inc. | Brévance Corp.
Brévance SE | Brévance SE & Co. KGaA
Brévance | Brévance SCI
Brévance Pty Ltd | Brévance Pte Ltd
Бревант ООО | Бревант ЗАО
names a letter or a small word apart
Orvane Y SA | Orvane SA
Orvane E SA | Orvane SA
Van Velmar SA | Velmar SA
De Lenoir et Fils | Lenoir et Fils
Orvane Finance | Orvano Finance
Banque Delmas | Banque Dalmas
Crédit Marenne | Crédit Marennes
Compagnie Sorel | Compagnie Sorelle
Mira Bel Conseil | Mirabel Conseil
KVB Conseil | KVC Conseil
`;

export const siblings = table
  .trim()
  .split("\n")
  .filter((line) => line.includes("|"))
  .map((line) => line.split("|").map((name) => name.trim()) as [string, string]);
