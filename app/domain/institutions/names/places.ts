import { countryNames } from "./country-names.ts";

/** What countries call themselves and how they are shortened, beside the names of countryNames. */
const also =
  "GB:uk|united kingdom|great britain|britain;US:usa|us|united states|united states of america|america;AE:uae|emirates;NO:norge;" +
  "SE:sverige;FI:suomi;DK:danmark;PL:polska;CZ:cesko|ceska|czech republic;HU:magyarorszag;RU:rossiya|rossii;HR:hrvatska;EE:eesti;" +
  "LT:lietuva;LV:latvija;GR:hellas|ellas;NL:nederland|holland;HK:hong kong|hongkong;MO:macau|macao;KR:korea|coree|south korea;" +
  "TR:turkiye|turkey;CI:cote ivoire|ivory coast;CN:china;RO:romania;RS:srbija;SI:slovenija;SK:slovensko;BG:balgariya;IE:eire;" +
  "CH:suisse|schweiz|svizzera|helvetia;BE:belgie|belgium;ZA:south africa|afrique du sud;NZ:new zealand;VN:viet nam;CD:congo";

/** Words that place a name without being a country: continents, compass, adjectives, French regions and départements, cities. */
const words = `
africa afrique afrika america amerique amerika americas ameriques asia asie asien europe europa oceania oceanie eurasia apac emea
emeai latam mena gulf golfe balkans baltic baltique benelux nordic nordics nordique scandinavia scandinavie iberia iberica caribbean
caraibes antilles mediterranee mediterranean pacific pacifique atlantic atlantique arctic alpes alps pyrenees rhone rhin rhein loire
nord sud est ouest north south east west northern southern eastern western central centre center centrale norte sur sul este oeste
norden suden osten westen sudouest sudest nordouest nordest southeast southwest northeast northwest midwest middle orient
african africain africaine american americain americaine asian european europeen europeenne europaische europea french francais
francaise german allemand allemande deutsche deutscher deutsches british britannique english anglais italian italien italienne
italiana italiano spanish espagnol espagnole espanola espanol portuguese portugais portugaise dutch nederlandse belgian belge swiss
schweizerische austrian osterreichische polish polska polski russian russe chinese chinois japanese japonais korean indian
indien canadian canadien canadienne mexican brazilian brasileira turkish greek swedish svenska danish danske norwegian norske finnish
auvergne bourgogne bretagne brittany corse corsica normandie normandy occitanie aquitaine limousin poitou charentes picardie alsace
lorraine champagne ardenne languedoc roussillon provence azur francilien francilienne savoie jura vosges cevennes gascogne
perigord quercy bearn anjou maine touraine berry flandre flandres artois beauce brie camargue franche comte
ain aisne allier ardeche ardennes ariege aube aude aveyron calvados cantal charente cher correze creuse dordogne doubs drome
eure finistere gard garonne gers gironde herault vilaine indre isere landes loiret lot lozere manche marne mayenne meurthe moselle
meuse morbihan nievre oise orne puy dome rhin saone sarthe seine yvelines somme tarn var vaucluse vendee vienne yonne essonne oisan
guadeloupe martinique guyane mayotte paris lyon marseille bordeaux lille toulouse nantes nice strasbourg montpellier rennes reims
grenoble dijon angers nimes limoges tours amiens metz besancon perpignan orleans rouen caen nancy avignon poitiers pau bayonne brest
london londres berlin munich munchen hamburg frankfurt koln cologne wien vienna zurich geneve geneva basel bern bruxelles brussels
brussel antwerpen amsterdam rotterdam madrid barcelona lisboa lisbon porto roma rome milano milan torino napoli dublin
edinburgh glasgow manchester birmingham liverpool leeds oslo stockholm kobenhavn copenhagen helsinki warszawa warsaw krakow praha
prague budapest bucuresti bucharest sofia athens athina istanbul ankara moscow moskva moskovskiy kiev kyiv minsk almaty tashkent dubai
doha riyadh cairo lagos nairobi johannesburg casablanca tunis algiers dakar abidjan mumbai delhi bangalore chennai kolkata karachi
dhaka bangkok jakarta manila hanoi saigon tokyo osaka kyoto nagoya seoul busan beijing shanghai shenzhen guangzhou guangdong tianjin
chongqing hubei sichuan zhejiang jiangsu shandong taipei sydney melbourne brisbane perth auckland wellington toronto montreal vancouver
ottawa quebec ontario alberta chicago boston houston dallas philadelphia seattle miami atlanta denver detroit california texas florida
ohio virginia carolina georgia michigan illinois pennsylvania massachusetts nevada colorado arizona oregon york jersey delaware cayman
bogota lima santiago caracas bayern bavaria baden wurttemberg hessen sachsen westfalen niedersachsen brandenburg catalunya cataluna
andalucia galicia lombardia toscana sicilia piemonte veneto scotland ecosse wales england angleterre ireland crimea krym ural siberia
sibir peninsula`;

export const placeCodes: ReadonlyMap<string, string> = new Map([
  ...countryNames,
  ...also.split(";").flatMap((entry) => {
    const [code, names] = entry.split(":") as [string, string];
    return names.split("|").map((name): [string, string] => [name, code]);
  }),
]);

export const placeWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
