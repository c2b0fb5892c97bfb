export const shell = {
  brand: "Tamis",
  home: "Accueil",
  skip: "Aller au contenu",
};
