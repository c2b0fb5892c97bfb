/**
 * Legal forms by country of law, as registers abbreviate and spell them (after ISO 20275, the list of entity legal
 * forms). One form a semicolon, its spellings parted by `|`; the first is its code. `~` marks a translation that the
 * form also goes by: « JSC » may be a Russian « ОАО », « NV » a Belgian « SA », and may be another firm of the same group.
 */
const byCountry: Record<string, string> = {
  FR: `sa|société anonyme;sas|société par actions simplifiée;sasu|société par actions simplifiée unipersonnelle;
    sarl|société à responsabilité limitée;eurl|entreprise unipersonnelle à responsabilité limitée;sci|société civile immobilière;
    sc|société civile;snc|société en nom collectif;scs|société en commandite simple;sca|société en commandite par actions;
    scop|société coopérative et participative|société coopérative ouvrière de production;scic|société coopérative d'intérêt collectif;
    selarl|société d'exercice libéral à responsabilité limitée;selas;selafa;scp|société civile professionnelle;
    gie|groupement d'intérêt économique;gip|groupement d'intérêt public;earl;gaec;scea;slp|société de libre partenariat;
    epic|établissement public à caractère industriel et commercial;saem|sem|société d'économie mixte;spl|société publique locale;
    loi1901|association loi 1901|association loi de 1901|association régie par la loi de 1901;cie|et cie|et compagnie|& cie|& compagnie`,
  BE: `sa|sa/nv|nv/sa|~nv|~naamloze vennootschap;srl|société à responsabilité limitée|bv/srl|srl/bv|~bv|~besloten vennootschap;
    sprl|société privée à responsabilité limitée|sprl/bvba|~bvba;bvba|besloten vennootschap met beperkte aansprakelijkheid;
    asbl|association sans but lucratif|asbl/vzw|~vzw;vzw|vereniging zonder winstoogmerk;scrl|~cvba;cvba;comm v|~scomm;scomm;aisbl|~ivzw;ivzw`,
  LU: `sa;sarl|s à r l;sca;scsp|société en commandite spéciale;sarls`,
  NL: `nv|naamloze vennootschap;bv|besloten vennootschap;coop|ua|coöperatie ua;cv|commanditaire vennootschap;vof`,
  DE: `ag|aktiengesellschaft;gmbh|gesellschaft mit beschränkter haftung|mbh|ges mbh|gesmbh;ggmbh|gemeinnützige gmbh;
    gmbhcokg|gmbh & co kg|gmbh & co|gmbh co kg|gmbh u co kg;agcokg|ag & co kg|ag co kg;secokg|se & co kg;secokgaa|se & co kgaa;gmbhcokgaa|gmbh & co kgaa|ag & co kgaa;
    kg|kommanditgesellschaft;kgaa|kommanditgesellschaft auf aktien;ohg|offene handelsgesellschaft;
    ug|ug haftungsbeschränkt|unternehmergesellschaft|unternehmergesellschaft haftungsbeschränkt;gbr;ev|eingetragener verein;
    eg|eingetragene genossenschaft;vvag;partg|partgmbb;ek|e k|eingetragener kaufmann;cokg|& co kg`,
  AT: `ag;gmbh|gesmbh;og|offene gesellschaft`,
  CH: `ag|~sa|~société anonyme|~società anonima;sa|società anonima;gmbh|~sarl|~sagl|~société à responsabilité limitée;sagl|società a garanzia limitata|~sarl`,
  GB: `ltd|limited|private limited company;plc|public limited company;llp|limited liability partnership;lp|limited partnership;
    cic|community interest company;cio|charitable incorporated organisation;unltd|unlimited`,
  IE: `ltd|limited|~teoranta;teoranta;dac|designated activity company;plc|public limited company;clg|company limited by guarantee;icav;uc`,
  US: `inc|incorporated;corp|corporation;co|company|& co|& company;llc|limited liability company|limited liability co;
    lp|limited partnership;llp|limited liability partnership;lllp;pllc;pc|professional corporation;na|national association;pbc;
    ltd|limited;coltd|co ltd|company limited|~ltd|~limited;corpltd|corp ltd|corporation limited;coinc|co inc|company inc`,
  CA: `ltée|limitée|~ltd|~limited;inc|incorporée;senc;sec`,
  AU: `ptyltd|pty ltd|proprietary limited|pty limited|pty`,
  SG: `pteltd|pte ltd|private limited|pte limited|pte`,
  IN: `pvtltd|pvt ltd|private limited|p ltd|pvt limited;ltd|limited`,
  MY: `sdnbhd|sdn bhd|sendirian berhad;bhd|berhad`,
  ID: `pt|perseroan terbatas;tbk`,
  ZA: `ptyltd|pty ltd|proprietary limited;cc|close corporation`,
  IT: `spa|società per azioni;srl|società a responsabilità limitata;srls|srl semplificata;sas|società in accomandita semplice;
    snc|società in nome collettivo;sapa;scarl|scrl|società cooperativa a responsabilità limitata;scpa|società cooperativa per azioni;onlus`,
  ES: `sa|sociedad anónima;sl|sociedad limitada|sociedad de responsabilidad limitada|~srl;slu|sociedad limitada unipersonal;
    sau|sociedad anónima unipersonal;scoop|s coop|sociedad cooperativa;sll;sal|sociedad anónima laboral`,
  PT: `sa|sociedade anónima;lda|limitada|sociedade por quotas;sgps;unipessoal lda`,
  BR: `sa|s/a|sociedade anônima;ltda|limitada;eireli`,
  MX: `sadecv|sa de cv|sociedad anónima de capital variable;sabdecv|sab de cv;sapidecv|sapi de cv;sderldecv|s de rl de cv|srl de cv`,
  CL: `spa|sociedad por acciones;sa;ltda`,
  CO: `sas|sociedad por acciones simplificada;sa;ltda`,
  SE: `ab|aktiebolag|aktiebolaget|ab publ;hb|handelsbolag;kb|kommanditbolag;ekf|ekonomisk förening`,
  FI: `oy|osakeyhtiö|oy ab|ab oy;oyj|julkinen osakeyhtiö|abp;ky;osk|osuuskunta`,
  NO: `as|aksjeselskap;asa|allmennaksjeselskap;ans;ks;nuf`,
  DK: `as|a/s|aktieselskab;aps|anpartsselskab;interessentskab|i/s;ps|p/s;ks|k/s;amba`,
  IS: `hf|hlutafélag;ehf|einkahlutafélag;ohf`,
  EE: `ou|osaühing;as|aktsiaselts`,
  LV: `sia|sabiedrība ar ierobežotu atbildību;as|akciju sabiedrība`,
  LT: `uab|uždaroji akcinė bendrovė;ab|akcinė bendrovė`,
  PL: `spzoo|sp z oo|sp zoo|spółka z ograniczoną odpowiedzialnością|spółka z oo;sa|spółka akcyjna;
    spk|sp k|spółka komandytowa;spj|sp j|spółka jawna;psa|prosta spółka akcyjna;spzoospk|sp z oo sp k`,
  CZ: `sro|spol sro|spol s ro|společnost s ručením omezeným;as|akciová společnost;ks;vos;zs`,
  SK: `sro|spol s ro|spoločnosť s ručením obmedzeným;as|akciová spoločnosť`,
  HU: `kft|korlátolt felelősségű társaság;zrt|zártkörűen működő részvénytársaság;nyrt|nyilvánosan működő részvénytársaság;rt;bt;kkt`,
  RO: `srl|societatea cu răspundere limitată|societate cu răspundere limitată;sa|societatea pe acțiuni|societate pe acțiuni;pfa`,
  BG: `ood|оод|дружество с ограничена отговорност;eood|еоод;ad|ад|акционерно дружество;ead|еад`,
  HR: `doo|društvo s ograničenom odgovornošću;dd|dioničko društvo;jdoo`,
  RS: `doo|društvo sa ograničenom odgovornošću|доо;ad|akcionarsko društvo`,
  SI: `doo|družba z omejeno odgovornostjo;dd|delniška družba`,
  GR: `ae|α.ε.|ανώνυμη εταιρεία|~sa;epe|επε|ε.π.ε.|εταιρεία περιορισμένης ευθύνης|~ltd;ike|ικε|~pc`,
  TR: `as|anonim şirketi|anonim sirket;ltdsti|ltd şti|limited şirketi`,
  RU: `ooo|ооо|общество с ограниченной ответственностью|~limited liability company|~llc|~ltd;
    ao|ао|акционерное общество|~joint stock company|~jsc;jsc|joint stock company|joint stock co;
    oao|оао|открытое акционерное общество|~open joint stock company|~ojsc|~joint stock company|~jsc;ojsc|open joint stock company;
    pao|пао|публичное акционерное общество|~public joint stock company|~pjsc|~joint stock company|~jsc;pjsc|public joint stock company;
    zao|зао|закрытое акционерное общество|~closed joint stock company|~cjsc|~joint stock company|~jsc;cjsc|closed joint stock company;
    ano|автономная некоммерческая организация|~autonomous non profit organization;
    fgup|фгуп|федеральное государственное унитарное предприятие|~federal state unitary enterprise`,
  UA: `tov|тов|товариство з обмеженою відповідальністю|~limited liability company|~llc;
    pat|пат|публічне акціонерне товариство|~pjsc|~jsc;prat|прат|приватне акціонерне товариство|~jsc`,
  BY: `ooo|ооо|таа;oao|оао|~jsc|~ojsc;odo|одо`,
  KZ: `too|тоо|товарищество с ограниченной ответственностью|~llp|~limited liability partnership;ao|ао|~jsc`,
  JP: `kk|kabushiki kaisha|kabushiki gaisha|株式会社|~co ltd|~ltd|~inc|~corporation;gk|godo kaisha|合同会社;yk|有限会社`,
  CN: `有限公司|有限责任公司|~co ltd|~ltd|~limited liability company;股份有限公司|company limited by shares|~co ltd|~joint stock company`,
  KR: `주식회사|~co ltd|~ltd|~inc;유한회사|yuhan hoesa|~ltd`,
  TH: `pcl|public company limited`,
  VN: `ctcp|công ty cổ phần|~joint stock company|~jsc;tnhh|công ty tnhh|~co ltd`,
  AE: `llc;pjsc;fze|fz llc;fzco|fzc;dmcc`,
  SA: `wll|with limited liability;saog|saoc;kscp|kscc|ksc;qsc|qpsc;bsc;sal;sae`,
  EU: `se|societas europaea|european company;sce|european cooperative society;geie|eeig|ewiv`,
};

/** Forms written before the name where the law or custom puts them there; all others close a name. */
const preposed =
  "sa sas sasu sarl eurl sci snc scop gie srl spa ab as uab sia ooo oao zao pao ao ano tov pat too odo pt fgup";

export interface LegalForm {
  country: string;
  code: string;
  spellings: readonly string[];
  translations: readonly string[];
}

export const legalForms: readonly LegalForm[] = Object.entries(byCountry).flatMap(([country, forms]) =>
  forms.split(";").map((form) => {
    const all = form.split("|").map((spelling) => spelling.trim());
    const spellings = all.filter((spelling) => !spelling.startsWith("~"));
    const translations = all.filter((spelling) => spelling.startsWith("~")).map((spelling) => spelling.slice(1));
    return { country, code: spellings[0] as string, spellings, translations };
  }),
);

export const preposedForms: ReadonlySet<string> = new Set(preposed.split(" "));
