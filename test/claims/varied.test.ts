import { expect, test } from 'vitest'
import { claims } from './lines.js'

test.each([
  // words that a hyphen joins
  ['Activists held a sit-in outside the ministry.', 'PROTEST held a sit-in'],
  ['The two armies declared a cease-fire.', 'RETREAT declared a cease-fire'],
  ['Riot police tear-gassed the crowd in Tbilisi.', 'ASSAULT tear-gassed'],
  // an object stands inside a turn of phrase
  ['Gunmen set two lorries on fire near Arauca.', 'ASSAULT set two lorries on fire actual did actor=Gunmen'],
  ['The raid left two of them dead.', 'dead actual did'],
  ['The shelling left 400 families homeless.', 'DISPLACE left 400 families homeless'],
  ['Police put the mayor under house arrest.', 'COERCE put the mayor under house arrest actual did actor=Police'],
  // who is in whose hands
  ['The port is in the hands of the rebels.', 'CONTROL is in the hands of actual did actor=rebels'],
  ['The rebels are in full control of the port.', 'CONTROL are in full control of actual did actor=rebels'],
  // the giver of a place does it
  ['The militia handed over the town to the army.', 'CONTROL handed over actual did actor=militia recipient=army'],
  // from whom something was received
  ['Kyiv received 20 howitzers from Denmark in May.', 'supplier=Denmark'],
  // up to a number
  ['The brigade lost up to 40 men.', 'CASUALTY lost actual did owner=brigade victim=men'],
  ['The blast injured up to 15 people.', 'injured actual did'],
  // a pronoun is of the kind of whom it means
  ['The FARC captured six soldiers in May; it held them for a year.', 'COERCE held actual did actor=it'],
  // who tells of it suffered it, who answers for it did it
  ['Boys told the court of being beaten by guards.', 'ASSAULT beaten actual did actor=guards recipient=Boys'],
  ['The militia claimed responsibility for shooting two judges.', 'actor=militia'],
  // whose strike it was that hit
  ['An Israeli strike hit a school in Gaza.', 'ASSAULT hit actual did actor=Israeli recipient=school'],
  // what had its own force or length happened
  ['Troops took the village after two days of fierce fighting.', 'ASSAULT fighting'],
  // a fight told beside what one side did, or that broke out between two
  [
    'Soldiers took the bridge after heavy clashes with rebels, a teacher and a nurse said.',
    'ASSAULT clashes actual did recipient=rebels actor=Soldiers by=',
  ],
  [
    'The clinic has treated six people hurt in clashes that broke out between farmers and herders.',
    'ASSAULT clashes actual did actor=farmers actor=herders',
  ],
  // a second participle describes nothing
  [
    'A drone struck the depot, wounding a guard and destroying fuel tanks.',
    'ASSAULT destroying actual did recipient=fuel tanks actor=drone',
  ],
  ['The raid followed an ambush by rebels on an army convoy.', 'ambush actual did actor=rebels recipient=army convoy'],
  // no object but "at least"
  ['The gunmen shot dead at least six farmers.', 'ASSAULT shot dead actual did actor=gunmen victim=farmers killed=6..'],
  // who is behind it, by whoever accuses
  ['Kigali accused the militia of being behind the bombing.', 'ASSAULT bombing actual did actor=militia by=Kigali'],
  // who the dead are
  ['Among the dead were a nurse and two guards, the rebels said.', 'CASUALTY dead actual did victim=nurse killed=1..1'],
  ['Nine of the dead are fighters, a rebel group said.', 'CASUALTY dead actual did killed=9..9 by=a rebel group'],
  [
    'There are dead and wounded among the guards after the rebels shelled it.',
    'CASUALTY dead actual did victim=guards',
  ],
  // both sides of a clause of time
  [
    'The raid came after the governor and the rebels signed a truce.',
    'RETREAT signed a truce actual did actor=governor actor=rebels',
  ],
  // what is counted by scores, what is kept closed
  [
    'Planes bombed the market, killing scores of traders.',
    'killing actual did victim=traders actor=Planes killed=40..',
  ],
  [
    'The army has kept the road to the port closed for a week.',
    'COERCE kept the road to the port closed actual did actor=army',
  ],
  // a past that looks like its bare form, far from its subject
  ['Settlers entered the village, set fire to three homes and beat a farmer.', 'ASSAULT beat actual did'],
  // what reports say has no gap
  [
    'The ministry denied reports that its soldiers had fired on the crowd.',
    'ASSAULT fired on actual did actor=soldiers recipient=crowd by=The ministry',
  ],
  // killings call for nothing
  [
    'The watchdog said that the killings amounted to a crime and called on donors to leave.',
    'REQUEST called on actual did recipient=donors actor=watchdog',
  ],
  ['Troops are gathering outside the capital.', 'MOBILIZE gathering outside ongoing did actor=Troops'],
  // a name behind an office
  ['The rebel commander Yusuf Idarno accused the army of lying.', 'actor=rebel commander Yusuf Idarno'],
  // countries act
  ['The two countries signed a treaty on Monday.', 'SUPPORT signed a treaty actual did actor=countries'],
  ['His country had sent troops to the border.', 'MOBILIZE sent actual did actor=country recipient=troops'],
  // a helper of its own
  ['Marines are patrolling the strait and have seized two boats.', 'COERCE seized actual did'],
  ['The mission is due to be cut to 300 soldiers in May.', 'RETREAT cut planned did recipient=mission'],
  // whose post it was
  ['The rebels took control of a camp of the army.', 'actor=rebels location-holder=camp of the army'],
  ['Rebels control much of the north.', 'CONTROL control actual did actor=Rebels'],
  ['Guards harmed prisoners in Tarhuna.', 'ASSAULT harmed actual did actor=Guards recipient=prisoners'],
  ['Rescuers are searching for survivors under the rubble of a school.', 'AID searching for ongoing did'],
  ['Relief supplies are on their way to Kassala.', 'AID are on their way'],
  ['The soldiers went from house to house.', 'MOBILIZE went from house to house actual did actor=soldiers'],
  // who did it hangs on who suffered it, or on the verb that carries it
  [
    'The detention of 40 students by police angered the town.',
    'COERCE detention actual did recipient=students actor=police',
  ],
  ['An assault carried out by rebels damaged the port.', 'ASSAULT assault actual did actor=rebels'],
  ['An attempt by mutineers to seize the armoury failed.', 'actor=mutineers'],
  ['The soldiers came under fire near Gao.', 'ASSAULT fire actual did recipient=soldiers'],
  ['A raid that rebels launched at dawn killed six soldiers.', 'ASSAULT raid actual did actor=rebels'],
  ['Six died in an ambush for which the FARC claimed responsibility.', 'ASSAULT ambush actual did actor=FARC'],
  // what a tagger takes to describe a noun is a second act
  ['Soldiers looted shops and burned homes.', 'ASSAULT burned actual did recipient=homes actor=Soldiers'],
  // a past form that looks like the bare one
  ['The bomber rammed the gate and burst in.', 'ASSAULT burst in actual did actor=bomber'],
  // who is accused of having done it did it
  ['Chad is accused of having shelled the camp.', 'ASSAULT shelled actual did recipient=camp actor=Chad'],
  // plural nouns
  ['Talks between Egypt, Qatar and Hamas broke up.', 'actor=Hamas'],
  // where it was lost is not whose it was
  ['A surveillance aircraft was lost over the Sea of Azov.', 'LOSS lost'],
  ['The head of the council was shot in Gonaives.', 'recipient=head'],
  // counted acts
  ['Police recorded 40 abductions in June.', 'ASSAULT abductions'],
  ['Six officers are in custody.', 'in custody actual did recipient=Six officers'],
  // a truce need not say between whom
  ['A ceasefire came into force at midnight.', 'RETREAT ceasefire'],
])('%s', (text, want) => expect(claims(text)).toContain(want))

test.each([
  ['The company set new goals on fire safety.', 'ASSAULT'],
  ['The raid left families in the town.', 'DISPLACE'],
  ['The mayor left after the speech and the rebels signed a truce.', 'actor=speech'],
  ['Fighting has displaced thousands, the agency says.', 'actor=agency'],
  ['Soldiers came under fire from three directions.', 'actor=three directions'],
  ['The mission is cutting the cost of its soldiers.', 'RETREAT'],
  ['The team controls the south stand.', 'CONTROL'],
  ['The officers of the band went from door to door.', 'ASSAULT'],
  ['The town is in the hands of good doctors.', 'CONTROL'],
  ['The board gave up to 40 scholarships.', 'CASUALTY'],
  ['Boys told the court of their summer.', 'ASSAULT'],
  ['After the fighting the village was quiet.', 'ASSAULT fighting'],
  ['The talks may bring a ceasefire.', 'RETREAT'],
  ['A tourist crossed into Armenia.', 'ASSAULT'],
  ['A surveillance aircraft was lost over the Sea of Azov.', 'Azov'],
  ['Soldiers bought bread and some burned wood.', 'ASSAULT'],
  ['The engineers exploded a charge in the quarry.', 'ASSAULT'],
  ['The committee shot down a plan for a road.', 'REJECT'],
  ['Abductions are a theme of the novel.', 'ASSAULT'],
  ['The gang came under new management.', 'ASSAULT'],
  ['A raid that rebels remember killed six soldiers.', 'ASSAULT raid actual did actor=rebels'],
])('and none is made of: %s', (text, unwanted) => expect(claims(text)).not.toContain(unwanted))

test.each([
  // a few sentences tell of people killed, fled, freed and held
  ['A journalist was gunned down in Cauca.', 'gunned down'],
  ['More than 2,000 people sought refuge in a school.', 'DISPLACE sought refuge'],
  ['Two of the abducted engineers were freed.', 'RETREAT freed'],
  ['Only ten were rescued, the coastguard said.', 'AID rescued'],
])('%s', (text, want) => expect(claims(text)).toContain(want))

test.each([
  ['A boy was freed from the lift.', 'RETREAT'],
  ['Ten cats were rescued.', 'AID'],
  ['The committee that fired its manager met on Sunday.', 'CONSULT'],
])('and of nothing private: %s', (text, unwanted) => expect(claims(text)).not.toContain(unwanted))

test.each([
  ['Artillery pounded the camp through the night, doctors working there said.', 'by=doctors'],
  ['Two rebels killed in Kulgam raid, says police.', 'by=police'],
  ['Officials: 12 killed in blast at Kabul mosque', 'by=Officials'],
  ['Rebels seized three villages, the governor, Ali Omar, said.', 'by=the governor'],
  ['The raid, the statement added, killed sixteen militants.', 'by=the statement'],
  ['The army denied having bombed the clinic.', 'by=The army'],
  ['The town fell in a battle in which the mayor said at least 30 people had died.', 'by=the mayor'],
  ['The ship sank while under tow, according to Moscow.', 'sank actual did by=Moscow'],
  ['The rebels claim to have shot down a jet; the army denies it.', 'by=The rebels'],
])('who says so: %s', (text, want) => expect(claims(text)).toContain(want))

test.each([
  ['The army has not commented on the loss of a helicopter near Sumy.', 'by='],
  ['Rebels captured the airport, a claim the army disputes.', 'by=a claim'],
  ['At the time: rebels captured the airport.', 'by='],
])('and who does not: %s', (text, unwanted) => expect(claims(text)).not.toContain(unwanted))
