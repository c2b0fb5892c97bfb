/** Words whose absence changes nothing: articles, « of », « and ». */
export const silentWords: ReadonlySet<string> = new Set(
  "the of and le la les de du des et der die das des und el los las del y il lo gli di della dello dei degli delle het van een".split(
    " ",
  ),
);

/** Small words that weigh nothing, yet two names that differ by one are not written the same. */
export const smallWords: ReadonlySet<string> = new Set(
  "for at in on to by en au aux pour par sur dans sous une un den dem fur von zu im ed per voor do da dos das och og s".split(
    " ",
  ),
);

/** How a firm is built: the words by which the head of a group and its parts differ. */
const structure = `holding holdings holdco group groupe gruppe gruppo grupo groep konzern concern groups`;

/** How far it reaches, without saying where. */
const scope = `international internationale internacional internazionale internationaux global globale worldwide mondial mondiale world
  monde national nationale nacional nazionale regional regionale universal overseas outremer intercontinental continental federal federale`;

/** What it does or what kind of body it is; common to thousands of names, and what parts of one group differ by. */
const activity = `
  bank banks banque banques banca banco banken banking bancaire bankers sparkasse volksbank raiffeisen savings epargne caisse caixa cassa
  kasse credit credito kredit credits finance finances financial financement financier financiere finanz finanzas finanziaria
  financing funding lending loan loans leasing lease factoring affacturage rental location personal consumer consommation retail
  private privee privee corporate commercial commerciale investment investments investissement investissements inversiones
  invest investissements investor investors beteiligungen beteiligungs participation participations partecipazioni asset assets
  management gestion gestione verwaltung verwaltungs capital kapital equity ventures venture partners partner associes associates
  wealth patrimoine patrimonial securities titres brokerage broker brokers courtage trading trade trader negoce markets marches
  exchange bourse fund funds fonds fondo fondos sicav fcp fcpr fcpi fpci fip opci scpi etf oeic ucits trust trustee fiduciaire
  feeder master sleeve compartment compartiment vehicle spv series serie class tranche securitisation securitization titrisation
  insurance insurances assurance assurances versicherung versicherungen versicherungs seguros assicurazioni reinsurance reassurance
  life vie leben vita vida pension pensions retraite prevoyance mutual mutuel mutuelle mutuelles cooperative cooperatif genossenschaft
  immobilier immobiliere immobilien real estate property properties land foncier fonciere habitat housing logement hlm
  construction building batiment bau travaux works engineering ingenierie architects architecture infrastructure infrastructures
  energy energie energies energia power electric electricite electricity gas gaz oil petroleum petrol petrole petrochemical nuclear solar
  solaire wind renewable renouvelables water eau eaux environnement environment waste recycling utilities mining mines minerals metal
  metals steel acier stahl aluminium chemical chemicals chimie chemie pharma pharmaceutical pharmaceuticals pharmaceutique biotech
  health healthcare sante medical medicale medicine clinic clinique hospital hopital care soins laboratory laboratories laboratoire
  laboratoires industrial industrielle industriel industry industries industrie industria manufacturing production productions products
  produits motor motors automobile automobiles automotive auto cars car vehicles aerospace aviation air airlines airways aircraft defence
  defense shipping maritime marine navigation transport transports transportation logistics logistique railway railways railroad rail
  freight cargo express post postal poste telecom telecommunications telecommunication communications communication media medias press
  presse publishing editions broadcasting television radio film films entertainment music sports sport games gaming
  software informatique computer computers computing data digital numerique internet online web network networks reseau systems systemes
  system technology technologies technologie tech techno technik electronics electronique electronic semiconductor semiconductors
  solutions solution service services servicio servicios dienstleistungen consulting conseil conseils consultants consultancy advisory
  advisors audit accounting comptable legal law avocats notaires marketing advertising publicite design studio studios agency agence
  agentur creative development developpement entwicklung research recherche forschung science sciences scientific innovation innovations
  food foods alimentaire alimentation beverages boissons restaurant restaurants hotel hotels hospitality tourism tourisme travel voyages
  agricole agricultural agriculture agri farm farms dairy wine vins textile textiles fashion mode clothing luxury luxe cosmetics beauty
  store stores shop shops magasin magasins supermarket supermarches market distribution wholesale supply import export enterprise
  enterprises entreprise entreprises unternehmen business businesses company compagnie companies societe societa sociedad gesellschaft
  corporation corporate undertaking venture joint operations operating office offices bureau branch succursale filiale subsidiary
  niederlassung agence localization translation staffing interim recruitment training formation education school ecole university universite
  institute institut institution college academy academie foundation fondation stiftung fundacion fondazione association associations
  federation union syndicat league ligue committee comite council conseil centre center commission agency authority autorite ministry
  ministere department departement bureau organisation organization society club church eglise social sociale solidarity solidarite
  charity aid aide secours action actions enfance enfants children youth jeunesse family families famille familles home homes project
  projects projets programme program general generale allgemeine public publique publics populaire popular people first new nouveau nouvelle
  modern advanced integrated united unis associated allied specialty special speciale quality premium plus pro direct security securite
  safety protection equipment equipments machinery machines tools materials material materiaux packaging paper papier plastics glass`;

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
export const structureWords = set(structure);
export const scopeWords = set(scope);
export const activityWords = set(activity);
