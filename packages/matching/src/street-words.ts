/**
 * Street words and their usual abbreviations (USPS Publication 28, appendix C, and Spanish ones), each line one meaning.
 * `Saint` and `Street` share `St`, so they count as one word: which of them it is, its place already says.
 */
const SAME = `
street st str strt saint snt
avenue ave av aven avn
boulevard blvd boul blv
road rd
drive dr drv
lane ln
court ct crt
place pl
square sq sqr
circle cir circ crcl
terrace ter terr
parkway pkwy pky parkwy
highway hwy hway
trail trl
way wy
alley aly ally
crossing xing
center centre ctr cntr
heights hts
junction jct
point pt
plaza plz
ridge rdg
route rte
expressway expy expwy
freeway fwy
turnpike tpke
crescent cres
grove grv
garden gdn
gardens gdns
harbor hbr
hill hl
hills hls
island is
landing lndg
manor mnr
meadow mdw
meadows mdws
mount mt
mountain mtn
park prk
spring spg
springs spgs
station sta
valley vly
village vlg
view vw
vista vis
walk wlk
woods wds
fort ft
calle cll
avenida avda
carretera carr
paseo pso
camino cmno
north n
south s
east e
west w
northeast ne
northwest nw
southeast se
southwest sw
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
seventh 7th
eighth 8th
ninth 9th
tenth 10th
eleventh 11th
twelfth 12th
`

export const STREET_WORDS: ReadonlyMap<string, string> = new Map(
  SAME.trim()
    .split('\n')
    .flatMap((line) => {
      const [full = '', ...short] = line.split(' ')
      return short.map((word): [string, string] => [word, full])
    }),
)

/** Words that lead a flat, floor or room. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  'apt apartment unit suite ste flat fl floor rm room bldg building lot trlr depto departamento dpto piso apto'.split(
    ' ',
  ),
)

/** Words that are said or left out at will. */
export const LEFT_OUT: ReadonlySet<string> = new Set('the de del la no num number numero'.split(' '))
