/**
 * Call words for callers who speak English: things anybody can picture, heard rightly on a bad line. No
 * names of people, nothing of the body, of medicine or of fear, and none that sounds like another word.
 */
export const englishWords: readonly string[] = `
  acorn airport almond alphabet anchor apple apron arrow avocado backpack bagel bakery balcony balloon
  bamboo banjo basket bathtub bench bicycle biscuit blanket blender blossom blueberry bookcase bottle
  bracelet breakfast brick bridge broccoli broom bucket bumblebee butter cabbage cabin cactus calendar
  camel camera candle canoe canyon caramel carnival carpet cashew castle chalk cheese chimney chocolate
  cinnamon circle clarinet clock closet cobweb coconut coffee compass cookie copper cottage cotton couch
  crown cupcake curtain cushion dolphin domino doorbell drawer dresser drum eagle elephant elevator engine
  envelope eraser fabric falcon feather fence fiddle firefly flamingo flute football gallery garage garden
  garlic giraffe glove goldfish gondola grape grass gravel guitar hallway hammer hammock handbag harbor
  harmonica harvest hazelnut hedgehog helmet highway hilltop honey hotel iceberg igloo island jacket jelly
  kangaroo kayak ketchup kettle keyboard kitchen koala ladybug lantern laundry lemon lettuce library
  lobster lollipop luggage macaroni magazine magnet mailbox mango maple marble market meadow mirror mitten
  moonlight mountain muffin museum mushroom napkin necklace noodle notebook nutmeg oatmeal ocean octopus
  onion opera orange orchard ostrich oven oyster painting pajamas pancake panda paper parade parrot
  parsley passport pasta pavement peach peanut pebble pelican pencil penguin piano picnic pillow pineapple
  pizza planet platter plaza pocket pony popcorn porcelain postcard potato pottery pretzel propeller
  pumpkin puppet puzzle quilt rabbit radio radish railway rainbow raincoat raisin raspberry reindeer
  ribbon rooster sailboat salad sandwich saucer sawdust saxophone scarf school seashell seaweed shampoo
  shelf shovel silver sketch skillet slipper snowflake snowman sofa soup spaghetti sparrow spinach sponge
  spoon squirrel stadium starfish statue sticker stove submarine sugar suitcase sunflower sunrise swan
  sweater table tangerine teapot telescope tennis theater thimble ticket tiger toaster tomato toucan towel
  tractor train treasure trolley tulip tunnel turnip turtle tuxedo umbrella unicorn vacuum valley vanilla
  velvet village vinegar vineyard violin waffle wagon wallet walnut waterfall whistle windmill window
  xylophone yogurt zebra zipper zucchini
`
  .trim()
  .split(/\s+/)
