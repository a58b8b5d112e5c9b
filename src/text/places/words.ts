import type { Feature } from './spot.js'

const set = (words: string) => new Set(words.split(/\s+/))

/** Lower-case words that names are built with. */
export const particles = set(
  'of the and de la le les du des del della di da das do dos el al ad ash as ar an at az ez es er ed bin ibn abu umm on upon sur am im an der den y e i ou us is under in with-the',
)

/** Prepositions after which a name is where, rarely who. */
export const locative = set(
  'in at near from to into toward towards across around outside inside throughout within through via onto off over between beyond north south east west northern southern eastern western northeast northwest southeast southwest central downtown',
)

export const nearWords = set('near outside around beyond')

/** Titles before a person's name, lower case and without full stop. */
export const titles = set(
  'mr mrs ms miss dr sir dame lord lady prof professor rev reverend fr father sister brother pastor bishop archbishop cardinal pope rabbi imam sheikh sheik ayatollah mullah king queen prince princess emir president chancellor premier minister secretary sen senator rep representative gov governor mayor judge justice chief sheriff deputy officer detective constable inspector superintendent commissioner gen general maj major col colonel lt lieutenant capt captain cpl corporal sgt sergeant pvt private adm admiral cmdr commander marshal ambassador spokesman spokeswoman spokesperson director chairman chairwoman coach attorney lawyer prosecutor author actor actress singer striker defender midfielder goalkeeper quarterback pitcher councilman councilwoman councillor alderman congressman congresswoman delegate treasurer trooper agent warden principal superintendent',
)

/** Words after a name that make it a place of that kind ("Hama province"), or before "of" ("the port city of Sirte"). */
export const features: Readonly<Record<string, Feature>> = table({
  town: 'city town village hamlet settlement township municipality neighborhood neighbourhood suburb quarter locality capital port seaport commune kibbutz borough',
  division:
    'province governorate state county parish district oblast region prefecture department raion canton emirate wilaya wilayat krai subdistrict republic territory voivodeship',
  country: 'country nation kingdom',
  airport: 'airport airbase airfield airstrip aerodrome base',
  water: 'lake sea gulf bay ocean reservoir lagoon harbor harbour',
  river: 'river creek canal stream',
  island: 'island islands isle islands archipelago atoll',
  camp: 'camp',
  crossing: 'crossing checkpoint bridge',
  field: 'oilfield field refinery terminal',
  mountain: 'mountain mountains mount hills range peak valley desert forest peninsula plateau',
})

function table(kinds: Record<string, string>): Record<string, Feature> {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind as Feature])),
  )
}

/** What a state does that a city cannot: after a capital or country these make it the government. */
export const stateActs = set(
  `announce announced announces accuse accused accuses say said says saying warn warned warns deny denied denies claim claimed claims
   insist insisted insists agree agreed agrees refuse refused refuses reject rejected rejects condemn condemned condemns demand demanded
   demands back backed backs support supported supports want wanted wants see saw sees believe believed believes seek sought seeks hope
   hoped hopes plan planned plans decide decided decides urge urged urges call called calls sign signed signs impose imposed imposes
   lift lifted lifts threaten threatened threatens vow vowed vows pledge pledged pledges offer offered offers send sent sends sending deploy
   deployed deploys supply supplied supplies provide provided provides recognize recognized recognizes recognise recognised recognises expel
   expelled expels withdraw withdrew withdraws withdrawn suspend suspended suspends fear fears feared consider considers considered
   view views viewed regard regards regarded respond responded responds react reacted reacts retaliate retaliated propose proposed proposes
   negotiate negotiated insist stress stressed stresses maintain maintained maintains allege alleged alleges dispute disputed disputes
   confirm confirmed confirms summon summoned summons protest protested lodge lodged veto vetoed vote voted abstain abstained invade invaded invades
   annex annexed annexes opt opts opted intervene intervened host hosted approve approved ban banned bans expect expects expected
   pursue pursued try tried tries fail failed shoot shot launch launched conduct conducted carry carried use used arm armed
   finance financed fund funded ally allied`,
)

/** May stand between the name and its verb. */
export const auxiliaries = set(
  'has have had is was were are be been being will would could can may might must should shall also even again then now still already later recently repeatedly apparently reportedly never not did does do officially publicly immediately quickly and its',
)

/** Capitalised words after a place that leave it a place of its own ("Hama Governorate", "Gaza Strip") are features. */
export const organisationWords = set(
  `police army university college school hospital times post news herald tribune chronicle journal gazette daily press council government
   ministry parliament court bank company corporation inc ltd co club fc united city association committee commission party front
   movement forces force guard navy army brigade battalion division corps observatory institute center centre church mosque academy airlines
   airways museum library theater theatre stadium hotel street road avenue boulevard drive lane highway park hall house building tower
   bridge station island county district republicans democrats legislature senate assembly congress department office agency authority board
   festival orchestra symphony opera ballet cup league championship open marathon treaty accord agreement war spring uprising revolution declaration time`,
)

/** Days and months are never places, and "May" never alone. */
export const calendar = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec ramadan eid easter christmas',
)

/** Words that make the name before them a street's. */
export const streetWords = set('street st road rd avenue ave boulevard blvd drive dr lane ln highway hwy parkway pkwy')

/** People and bodies that a town's name says whose they are: "a Gainesville man", "Roselle police". */
export const placeNouns = set(
  `man men woman women teen teenager boy girl resident residents native natives couple family families police officials
   officers firefighters authorities council mayor school schools student students voters business businesses leaders
   area suburb neighborhood neighbourhood home native-born hospital court jail crash fire shooting attack bombing blast
   clashes protest protests front offensive airport market mosque church bureau office people city town village`,
)

/** Verbs before a name that say of it that it is a place. */
export const conquered = new Set(
  `captured recaptured retook seized liberated besieged encircled surrounded overran stormed shelled bombarded bombed entered
evacuated blockaded capture recapture retake seize liberate besiege encircle overrun storm shell bombard bomb enter evacuate
blockade took`.split(/\s+/),
)
/** What is said of a town that is taken. */
export const falls = new Set(['fell', 'falls', 'fallen'])
