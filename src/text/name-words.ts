/** Everyday words that tell what a name beside or around them names. Closed classes, by hand. */

const titles =
  'mr mrs ms miss dr prof president minister king queen prince princess sir lord lady gen general col colonel lt ' +
  'lieutenant maj major capt captain sgt sergeant cpl corporal spc pvt private adm admiral brig brigadier marshal sen ' +
  'senator rep congressman congresswoman gov governor mayor judge justice pope rev reverend sheikh shaikh ayatollah ' +
  'imam chancellor premier secretary ambassador chairman chairwoman chief coach commander spokesman spokeswoman ' +
  'spokesperson director professor hajj haji mullah emir sultan comrade brother sister uncle aunt envoy lawmaker ' +
  'deputy actor actress singer author striker midfielder analyst activist journalist leader founder ceo'
const organisations =
  'inc ltd llc corp corporation co company group bank university college school institute ministry department agency ' +
  'commission council committee party army navy force forces police bureau association union federation league club fc ' +
  'united court parliament congress senate assembly government foundation center centre hospital church airlines airways ' +
  'times post news tribune herald tv radio press television organization organisation society front movement brigade ' +
  'battalion division militia guard command service services board office authority team network holdings industries ' +
  'systems international coalition alliance fund trust directorate secretariat academy forum initiative exchange ' +
  'prosecutors corps regiment cabinet shimbun'
const places =
  'river lake mountain mount mt sea ocean gulf bay island islands city town village district province county state ' +
  'region valley desert street road avenue park airport port border peninsula strait hills hill square camp governorate ' +
  'north south east west northern southern eastern western central beach creek forest bridge oblast territory coast'

/** Bits: 1 title of a person, 2 word of organisations, 4 word of places. */
export const wordKinds: ReadonlyMap<string, number> = sorted([titles, organisations, places])

function sorted(lists: readonly string[]): Map<string, number> {
  const map = new Map<string, number>()
  for (const [k, list] of lists.entries())
    for (const word of list.split(' ')) map.set(word, (map.get(word) ?? 0) | (1 << k))
  return map
}
