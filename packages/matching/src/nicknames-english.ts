/** Given names of English use and what their bearers are called; each line one name and its short forms. */
export const ENGLISH = `
aaron: ron ronnie
abigail: abby abbie gail abbey
abraham: abe bram
adelaide: addie ada heidi
adeline: addie ada lina della
agatha: aggie
agnes: aggie nessie
alan: al
albert: al bert bertie
alexander: alex al sandy xander sasha alec lex
alexandra: alex sandra sandy lexi alexa sasha lexie
alexis: alex lexi
alfred: al fred alf alfie freddie
alice: allie ali elsie
alison: ali allie ally
allison: ali allie ally
amanda: mandy manda mandi
amelia: amy millie mia emmy
andrea: andi drea andie
andrew: andy drew
angela: angie angel
angelica: angie angel
angelina: angie lina
anastasia: stacy ana tasia stacey
ann: annie nan nancy
anna: annie ann ana
annabelle: anna belle bella
anne: annie nan nancy
annette: annie ann netta
anthony: tony ant
antoinette: toni nettie ann
antonia: toni tonya
archibald: archie arch
arnold: arnie
arthur: art artie
ashley: ash
augustus: gus augie
augustine: gus augie
barbara: barb babs barbie bobbie
bartholomew: bart
beatrice: bea trixie trish
belinda: bel linda lindy
benedict: ben
benjamin: ben benny benji bennie
bernadette: bernie detta
bernard: bernie barney
bertha: bertie
bethany: beth
beverly: bev
bradford: brad ford
bradley: brad
brandon: bran
brenda: bren
brian: bri
bridget: bridie biddy bridgie
bryan: bri
caleb: cal
calvin: cal
cameron: cam
candace: candy candi
carol: carrie
caroline: carol carrie caro lina
carolyn: carol carrie lynn
cassandra: cass cassie sandra
catherine: cathy cat kate katie cathie kitty kay cate kathy
cecilia: cissy celia cece
cecily: cissy
cedric: ced rick
charles: charlie chuck chas chip charley
charlotte: lottie charlie char lotte
chester: chet
christian: chris
christina: chris tina christy chrissy christie
christine: chris tina christy chrissy christie
christopher: chris kit topher
clarence: clare
clarissa: clare rissa
claudia: claud
clifford: cliff
clifton: cliff
clinton: clint
constance: connie
cordelia: delia cordy
cornelius: neil connie
courtney: court
crystal: chris crys
curtis: curt
cynthia: cindy cyndi cyndy
daniel: dan danny
danielle: dani ellie
darlene: darla
david: dave davy davey
deanna: dee
deborah: deb debbie debby debra
debra: deb debbie debby
delores: dee lola dolly
demetrius: demi
denise: dee
dennis: den denny
dolores: lola dee dolly
dominic: dom nick
dominick: dom nick
donald: don donnie
donna: don
dorothy: dot dottie dolly dora thea
douglas: doug
duncan: dunc
dwayne: wayne
edgar: ed eddie
edith: edie
edmund: ed eddie ned ted
edward: ed eddie ted ned teddy eddy
edwin: ed eddie win
eileen: ellie
elaine: lainie ellie
eleanor: ellie nell nellie nora ella lenore
elias: eli
elijah: eli lige
elizabeth: liz beth betty lizzie eliza bess bessie betsy libby lisa liza ellie elsie elise
ella: ellie
ellen: ellie nell nellie
eloise: ellie lois
elvira: elvie
emanuel: manny
emily: em emmy millie
emma: em emmy
eric: rick
ernest: ernie
esther: essie hettie
ethel: ettie
eugene: gene
eugenia: gena genie
eva: evie
evangeline: eva evie angie
evelyn: eve evie lyn
everett: ev
ezekiel: zeke
ezra: ez
felicia: fee licia
ferdinand: ferdie fred
florence: flo flossie florrie
frances: fran frannie francie fanny frankie
francis: frank fran frankie
franklin: frank frankie
frederica: freddie rica
frederick: fred freddie rick fritz freddy
gabriel: gabe
gabrielle: gabby elle gabi
genevieve: gen ginny eve
geoffrey: geoff jeff
george: georgie
georgia: georgie
georgina: gina georgie
gerald: gerry jerry
geraldine: gerry geri
gerard: gerry jerry
gertrude: trudy gertie
gilbert: gil bert
gloria: glo
gordon: gord
grace: gracie
gregory: greg
gretchen: greta
gwendolyn: gwen wendy
hannah: annie
harold: harry hal
harriet: hattie harry
harrison: harry
harvey: harv
heather: hettie
helen: nell lena nellie
helena: lena nell
henrietta: hettie etta henry
henry: harry hank hal
herbert: herb bert
herman: herm
hezekiah: hez
hilary: hil
hillary: hil
howard: howie
hubert: hugh bert
hugh: hughie
ignatius: iggy
imogen: immy
irene: rena renie
isaac: ike zack
isabel: izzy bell isa belle bella
isabella: izzy bella isa belle bell
isaiah: ike
isidore: izzy
jacob: jake jay
jacqueline: jackie jacqui
james: jim jimmy jamie jem jimmie
jane: janie jenny
janet: jan
janice: jan
jasmine: jas jazz
jason: jay
jean: jeanie
jedediah: jed
jeffrey: jeff geoff
jennifer: jen jenny jenn jennie
jeremiah: jerry
jeremy: jerry jem
jerome: jerry
jessica: jess jessie
jill: jilly
joan: joanie
joanna: jo joan
joanne: jo joan
jocelyn: joss lyn
john: jack johnny jon johnnie
johnathan: jon john johnny
jonathan: jon john johnny nathan
jordan: jordy
joseph: joe joey jo
josephine: jo josie fina
joshua: josh
joyce: joy
judith: judy jude judi
julia: julie jules
julian: jules
juliana: julie jules
juliet: julie jules
julius: jules
justin: jus
karen: kari
katherine: kate kathy katie kat kay kit kitty kathie
kathleen: kathy kate katie kay kath kathie
kathryn: kate kathy katie kat kay kathie
katrina: kat trina
kelly: kel
kendall: ken
kenneth: ken kenny
kevin: kev
kimberly: kim kimmy
kristen: kris kristy
kristin: kris kristy
kristina: kris tina kristy
kristopher: kris kit
`
