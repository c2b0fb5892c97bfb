/** Passwords of twelve characters or more that appear on every list of stolen ones, in lower case without accents. */
export const commonPasswords: ReadonlySet<string> = new Set(
  (
    "000000000000|012345678910|111111111111|112233445566|121212121212|123123123123|123321123321|123456789012|" +
    "1234567890123|1234567891011|123456789123|123698745123|147147147147|147258369147|159753159753|" +
    "1q2w3e4r5t6y|1q2w3e4r5t6y7u|1qaz2wsx3edc|696969696969|741852963741|789456123789|987654321098|" +
    "9876543210987|a1b2c3d4e5f6|abc123abc123|abcd1234abcd|abcdefghijkl|admin1234567|adminadminadmin|" +
    "administrateur|administrator|adminpassword|alexander1234|allezlesbleus|allezlesverts|aqwzsxedcrfv|" +
    "asdfasdfasdf|asdfghjkl123|azerqsdfwxcv|azerty123456|azertyazerty|azertyqsdfgh|azertyuiop123|" +
    "barcelonafc12|basketball123|battery|bienvenue1234|california123|changeit1234|changeme1234|changemenow!|" +
    "christopher12|computer12345|correct|correct horse battery staple|correcthorsebatterystaple|" +
    "demonstration|tamis-demonstration|doudoudoudou|ete2024ete2024|facebook12345|football12345|googlegoogle1|" +
    "harrypotter12|hello|hello world!|hello12345678|helloworld123|horse|iamthebestever|iletaitunefois|" +
    "ilovechocolate|iloveyou1234|iloveyouforever|internet12345|january012024|jesuismoi1234|" +
    "jesuisunmotdepasse|jetaimejetaime|letmein12345|liberteegalitefraternite|liverpoolfc1|lordoftherings|" +
    "manchester123|manchesterunited|marseillaise|michaeljordan|microsoft1234|mississippi12|monamourdecoeur|" +
    "monmotdepasse|motdepasse12|motdepasse123|motdepasse1234|mynameisjohn1|onceuponatime|p@ssw0rd1234|" +
    "p@ssword1234|passw0rd1234|password123!|password1234|password12345|password123456|passwordpassword|" +
    "playstation2|playstation3|q1w2e3r4t5y6|qazwsxedc123|qazwsxedcrfv|qweqweqweqwe|qwerasdfzxcv|qwerty123456|" +
    "qwertyqwerty|qwertyuiop123|rootpassword|samsung123456|soleilsoleil|spiderman1234|staple|starwars12345|" +
    "starwarsfan12|summer202400|superadmin123|tamis2024tamis|thequickbrownfox|thisisapassword|" +
    "trustno1trustno1|unbelievable1|viveladepublique|vivelafrance|votremotdepasse|welcome12345|world!|" +
    "zaq12wsxcde3|zxczxczxczxc"
  ).split("|"),
);

/** Words that make a weak password alone, in pairs, or with digits and signs around. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    "abc|abcdef|abcdefgh|acces|access|accueil|admin|administrateur|administrator|alexandre|america|amour|" +
    "andrew|android|ange|angel|antoine|aout|apple|april|argent|arsenal|asdfgh|asdfghjkl|ashley|august|" +
    "automne|autumn|avril|azerty|azertyuiop|banane|banque|barcelona|baseball|batman|bebe|bienvenue|blanc|" +
    "bleu|bonjour|bonsoir|bordeaux|bretagne|buddha|budget|bureau|buster|butterfly|cafe|camille|catherine|" +
    "cerise|changeme|changemoi|changezmoi|charlie|chat|chaton|cheese|chelsea|cheri|cherie|cheval|chien|chloe|" +
    "chocolat|chocolate|chouchou|christ|citroen|coffee|computer|connexion|conseil|contrat|contrats|cookie|" +
    "corse|corvette|coucou|daniel|dauphin|december|decembre|default|defaut|demo|demonstration|departement|" +
    "diable|dieu|dimanche|disney|dolphin|doudou|dragon|egalite|elephant|england|entreprise|est|ete|etoile|" +
    "example|exemple|facebook|famille|family|father|february|ferrari|fevrier|finance|finances|fleur|fleurs|" +
    "flower|football|fortnite|fraise|france|francois|fraternite|freedom|friday|fromage|ginger|gironde|golden|" +
    "google|guest|harley|hello|hiver|hunter|iloveyou|internet|invite|iphone|is|isabelle|january|janvier|" +
    "jennifer|jessica|jesus|jetaime|jeudi|jordan|jtaime|juillet|juin|julien|july|june|juventus|killer|" +
    "letmein|liberte|liberty|lille|lion|liverpool|login|london|loulou|loup|love|lovely|lundi|lune|lyon|ma|" +
    "mai|mairie|maman|march|mardi|marie|marine|mars|marseille|master|matrix|maxime|mdp|mercedes|mercredi|" +
    "merlin|mes|michael|michelle|mickey|microsoft|minecraft|minnie|moi|mon|monday|money|monkey|monnaie|mot|" +
    "motdepasse|mother|motpasse|mustang|my|nantes|naruto|nathalie|newpass|nicolas|nintendo|noir|normandie|" +
    "notre|nous|nouveau|november|novembre|october|octobre|olympique|orange|ordinateur|papa|papillon|paris|" +
    "pass|passe|password|passwords|passwort|pepper|peugeot|philippe|phoenix|pierre|playstation|pokemon|" +
    "porsche|princess|princesse|printemps|provisoire|psg|public|purple|qsdfgh|qsdfghjklm|qwerty|qwertyuiop|" +
    "qwertz|renault|rennes|robert|root|rose|rouge|rugby|salut|samedi|samsung|saturday|secret|secrets|" +
    "september|septembre|service|services|shadow|silver|snoopy|soccer|soleil|sophie|spiderman|spring|" +
    "starwars|strasbourg|summer|sunday|sunshine|superman|tamis|temp|temporaire|tennis|test|testing|the|this|" +
    "thomas|thursday|tigger|tigre|toi|toulouse|travail|trust|trustno|tuesday|user|utilisateur|vendredi|vert|" +
    "votre|vous|wednesday|welcome|whatever|windows|winter|word|wxcvbn|xbox|yamaha|yellow|your|zxcvbnm"
  ).split("|"),
);
