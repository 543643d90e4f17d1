/**
 * Call words for callers who speak Spanish, chosen as the English ones. None has an accent, or sounds
 * like another one where *c*, *s* and *z*, *b* and *v*, *ll* and *y* are one.
 */
export const spanishWords: readonly string[] = `
  abanico abeja abrigo aceite aceituna aguacate aldea alfombra almendra almohada ancla anillo ardilla
  arena armario arroz avellana balanza banco barril batidora berenjena bicicleta billete blusa bolsa
  bolsillo bombilla bordado bosque botella brocha bronce bufanda burbuja cacerola cafetera calabaza caldo
  calle camino camisa campana canasta cancha canela caracol caramelo carpeta carrusel carta cartera
  cascada casco cebolla cebra cedro cepillo cereza cesta chaleco chimenea chocolate cine cinta ciruela
  clarinete clavel cobija cobre cocina coco collar columna columpio cometa comida confeti copa corbata
  cortina cosecha crema cuaderno cuadro cuarto cubeta cuchara cuento cuerda dado delantal desayuno
  desierto diadema diario dibujo disco durazno edificio elefante encaje ensalada escalera escoba escuela
  espejo espiga esponja esquina establo estadio estante estufa faro ficha fideo fiesta flamenco flauta
  florero fogata frazada fruta funda gafas galaxia galleta ganso garaje gaviota gelatina girasol globo
  golosina gorra granizo granja grillo guante guitarra hacienda hamaca helado helecho higuera hilo hormiga
  horno hotel iguana imprenta isla jarra jengibre jirafa juego juguete kiosco laberinto ladrillo lago
  lavanda lechuga lenteja letrero libro lienzo limonada linterna llanta llave llavero loma lonchera loro
  maceta madera mandarina manga mantel manzana mapa mapache martillo medalla miel mimbre mirador mochila
  molino moneda mosaico mostaza mueble muralla museo naranja neblina nevera nido niebla nogal nube nuez
  nutria oasis orilla orquesta ostra pala palmera panal panda pantalla papel paraguas pared parque pasillo
  pasta pastel patio pecera peine pera perchero perejil periquito persiana pescado pestillo piano pimienta
  pincel pintura pinza pizarra plato playa pluma pomelo postre pradera primavera puerta pulsera pupitre
  queso rama raqueta rastrillo recibo regalo reloj remo resorte revista ropero salero sauce sello semilla
  sendero serrucho silbato silla sombrero sombrilla sortija tabla taller tambor tapete tapiz tarjeta techo
  tejado telar tenedor terraza tesoro tienda tierra tijera tiza toalla toldo tomate tornillo tortuga
  tostada tractor trapo tren trenza trigo trineo trompeta uva vajilla valija velero veleta ventana verano
  vereda vestido vidrio viento vinagre volante yema yogur zanahoria zapato
`
  .trim()
  .split(/\s+/)
