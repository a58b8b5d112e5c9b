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

/** Abbreviations that name no organisation, person or place. */
export const abbreviations =
  'rfp rfi rfq lng lpg ngl cdt cst est edt pst pdt mst mdt gmt utc bst cet cest dst dvd vhs cd cds dvds pc pcs tv tvs suv suvs gps ' +
  'atm diy faq faqs fyi asap rsvp hr it pr ceo cfo coo cto cio svp evp vp mp mps mla phd mba llb llm bsc msc md rn dds ' +
  'dna rna hiv aids copd sars covid ptsd adhd add ocd ied ieds ivf iud bmi ldl hdl mri ct ekg ecg icu nicu er ppe pcr ' +
  'html xml http https ftp url urls pdf doc usb cpu gpu ram rom ssd hdd led lcd oled hd uhd iso dslr slr raw jpeg jpg gif ' +
  'png mp3 mp4 avi dos gui api sdk sql php css ip tcp vpn lan wan wifi wi-fi isp sms mms sim pin id ids dob ssn gpa sat ' +
  'gre gmat lsat mcat toefl ielts esl gcse ib ged ba bs ma jd gdp gnp cpi vat gst irr roi npv ebitda ipo ipos otc nda ' +
  'mou moa tbd tba nb eta etd lol omg wtf btw imo imho bbq ac dc am pm ad ce bce mph kph kwh mwh kw mw gw mcf bcf mmbtu ' +
  'bpd psi rpm vhf uhf fm hvac hoa pta nft nfts ai ar vr ev evs phev ice esg csr kpi kpis sop sme smes msme fdi pnl p&l ' +
  'fx usd eur gbp jpy inr rmb cad aud chf btc eth llc hp iq eq pms std stds tb hbv hcv mmr ddt pcb cfc co2 lsd mdma thc ' +
  'cbd bcaa uav uavs drone icbm wmd wmds slbm manpads atgm apc apcs rpg rpgs tnt ak-47 pow pows kia wia mia idp idps ngo ' +
  'ngos ingo cso csos un-backed lgbt lgbtq lgbti bdsm dui dwi crm erp saas b2b b2c q1 q2 q3 q4 fy yoy h1 h2 ytd mtd ufo ' +
  'ufos vip vips rip rv rvs atv atvs bmx nye xmas dj djs mc tlc bff gf bf ot pto fmla ada cad cam cnc'

/** Bits: 1 title of a person, 2 word of organisations, 4 word of places, 8 abbreviation of something else. */
export const wordKinds: ReadonlyMap<string, number> = sorted([titles, organisations, places, abbreviations])

function sorted(lists: readonly string[]): Map<string, number> {
  const map = new Map<string, number>()
  for (const [k, list] of lists.entries())
    for (const word of list.split(' ')) map.set(word, (map.get(word) ?? 0) | (1 << k))
  return map
}
