/** The second half of the English table. */
export const ENGLISH_L_TO_Z = `
laura: laurie lori
lauren: laurie ren
laurence: larry laurie
lavinia: vinnie
lawrence: larry laurie lawrie
leah: lee
leonard: len lenny leo
leonardo: leo
leopold: leo
leroy: roy lee
leslie: les
lester: les
letitia: tish letty
lewis: lew lou
lillian: lil lily lilly
linda: lindy
lionel: leo
lloyd: loy
loretta: lori etta
lorraine: lori rainie
louis: lou louie
louisa: lou lulu
louise: lou lulu
lucas: luke
lucille: lucy lu
lucinda: lucy cindy
lucretia: lucy
lydia: liddy
lynette: lyn
mabel: mae
madeline: maddie maddy
madison: maddie maddy
magdalena: maggie lena magda
malcolm: mal
marcella: marcy
marcia: marcy marcie
marcus: mark marc
margaret: maggie meg peg peggy marge margie greta madge daisy rita margo
margery: margie marge
marianne: mary ann
marie: mary
marilyn: mary lynn
marion: mary
marjorie: marge margie
mark: marky
marlene: marly lena
marshall: marsh
martha: marty mattie patty
martin: marty
marvin: marv
mary: molly polly mae mamie mimi
matilda: tilly mattie tilda
matthew: matt matty
maureen: mo reenie
maurice: mo morry
maxine: max
maximilian: max
maxwell: max
megan: meg
melanie: mel
melinda: mel mindy lindy
melissa: mel missy lissa
melvin: mel
mercedes: mercy
meredith: merry
michael: mike mick mikey micky mickey
michelle: shelly chelle missy shelley
mildred: millie
millicent: millie
minerva: minnie
miranda: mandy randy
miriam: mimi mim
mitchell: mitch
mohammed: mo
mohammad: mo
muhammad: mo
monica: mona
montgomery: monty
morgan: mo
morris: mo
moses: moe
muriel: mur
nadine: dina
nancy: nan
naomi: omi
natalie: nat nattie
natasha: tasha nat
nathan: nate nat
nathaniel: nate nat nathan
nicholas: nick nicky nico
nicole: nikki nicky nicki
nora: norie
norman: norm
olive: ollie
oliver: ollie noll
olivia: liv livvy ollie
oscar: ozzie
oswald: ozzie
pamela: pam pammy
patience: pat
patricia: pat patty trish tricia patsy patti trisha
patrick: pat paddy rick
paul: paulie
paula: polly
pauline: polly
penelope: penny nell
perceval: percy
peter: pete
philip: phil pip
phillip: phil pip
phoebe: fee
phyllis: phyl
preston: pres
priscilla: cilla prissy
prudence: pru
quentin: quinn
rachel: rae
ralph: ralphie
randall: randy
randolph: randy dolph
raymond: ray
rebecca: becky becca beck
regina: gina reggie
reginald: reg reggie
rene: ren
reuben: rube ben
rhoda: rho
richard: rick dick rich ricky richie dickie
robert: bob rob bobby robbie bert bobbie robby
roberta: bobbie robbie
roderick: rod rick roddy
rodney: rod roddy
roger: rodge
roland: rollie
ronald: ron ronnie ronny
rosalind: roz rose
rosalie: rose
rosemary: rose rosie
rose: rosie
rosanne: rose
rowena: ro
roxanne: roxy
rudolph: rudy dolph
russell: russ rusty
ruth: ruthie
sabrina: brina
samantha: sam sammie
samson: sam
samuel: sam sammy
sandra: sandy
sarah: sally sadie
sara: sally sadie
saul: solly
sebastian: seb bastian
selina: lina
seymour: sy
shannon: shan
sharon: shari sherry
sheila: shell
sheldon: shelly
shirley: shirl
sidney: sid
silas: si
simon: si
solomon: sol solly
sophia: sophie
sophronia: sophie
stacy: stace
stanley: stan
stella: stell
stephanie: steph stephie annie
stephen: steve stevie steph
steven: steve stevie
stewart: stew stu
stuart: stu
susan: sue susie suzy sukie
susanna: sue susie anna
suzanne: sue suzy susie
sylvester: sly
sylvia: syl
tabitha: tabby
tamara: tammy mara
teresa: terry tess tessa
terence: terry
terrance: terry
thaddeus: tad thad
thelma: thel
theodora: dora thea theo
theodore: ted teddy theo
theresa: terry tess tessa tracy resa
thomas: tom tommy thom
timothy: tim timmy
tobias: toby
travis: trav
tyler: ty
ulysses: lys
ursula: ursie
valerie: val
vanessa: nessa van
vera: vee
veronica: ronnie vera roni
victor: vic
victoria: vicky tori vickie vic
vincent: vince vinnie vin
viola: vi
violet: vi
virginia: ginny ginger gina
vivian: viv
wallace: wally
walter: walt wally
wanda: wendy
warren: ren
wayne: way
wesley: wes
wilfred: will fred
wilhelmina: mina willa billie minnie
willard: will
william: bill will billy willy liam willie
winifred: winnie freddie
winston: win
woodrow: woody
yolanda: yoli
yvonne: vonnie
zachariah: zach zack
zachary: zach zack zac
`
