/** Given names of Spanish use and their short forms. */
export const SPANISH = `
adriana: adri
alberto: beto tito
alejandra: ale jandra
alejandro: ale alex jandro
alfonso: poncho alfon
alfredo: fredo
alicia: licha
ana: anita
andres: andy
angel: angelito
antonia: tona tonita
antonio: tono tony antonito
armando: mando
arturo: turo
beatriz: bea betty
carlos: carlitos charly
carmen: carmela menchu carmelita
carolina: caro
catalina: cata lina
cecilia: ceci
claudia: clau
concepcion: concha conchita
consuelo: chelo
cristina: cris tina
daniel: dani
dolores: lola loli
eduardo: edu lalo
elena: lena nena
enrique: quique kike
ernesto: neto
esperanza: espe
eugenia: genia
federico: fede
felipe: pipe
fernando: fer nando
francisca: paca paquita
francisco: paco pancho frank kiko curro cisco
gabriela: gaby gabi
gerardo: gera lalo
gonzalo: gonza chalo
graciela: chela gra
gregorio: goyo
guadalupe: lupe lupita
guillermo: memo guille
gustavo: gus tavo
hector: tito
humberto: beto
ignacio: nacho
isabel: isa chabela
jaime: jimmy
javier: javi
jesus: chucho chuy
jorge: coque
jose: pepe chepe pepito
josefa: pepa
josefina: pepa fina
juan: juanito juancho
juana: juanita
julio: julito
leonardo: leo nardo
leticia: lety
lorena: lore
lourdes: lulu
lucia: luci lucy
luis: lucho luisito
manuel: manolo manu meme
manuela: manoli manu lola
margarita: marga rita mago
maria: mari mary marita maruja
mariana: mari
mario: mayito
martin: tincho
mercedes: meche merche
miguel: migue mike
montserrat: montse
natividad: nati
nicolas: nico
oscar: osqui
pablo: pablito
patricia: pati paty
pedro: perico
pilar: pili
rafael: rafa rafita
ramon: moncho
raquel: quela
refugio: cuca
ricardo: richi cayo
roberto: beto tito rober
rodolfo: fito rodo
rodrigo: rodri
rosa: rosita
rosario: chayo charo
salvador: chava salva
santiago: santi chago
sebastian: sebas
sergio: checo
silvia: chivis
socorro: coco
soledad: sole chole
susana: susi
teresa: tere teresita
tomas: tomi
veronica: vero
vicente: chente
victoria: vicky
ximena: xime mena
yolanda: yoli
`
