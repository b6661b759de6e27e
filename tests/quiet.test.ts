/** Texts in which nothing is loaded: the right answer is no shown term. Over-flagging is the fault that costs most trust. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { report } from './help.ts';

function shownTerms(text: string): string[] {
  return report(text)
    .terms.filter(({ shown }) => shown)
    .map(({ text: words, entry, voice }) => `${words} [${entry}, ${voice}]`);
}

const QUIET: Readonly<Record<string, string>> = {
  'weather forecast': `Thunderstorms to end the heatwave

A violent thunderstorm is likely to break the heatwave in the south on Tuesday night. Hail the size of cherries may batter orchards, and flash floods are possible where drains are blocked by leaves.

Temperatures will plunge from 34 to 19 degrees as a front sweeps in from the west. By Wednesday an army of small showers follows, dying out towards evening.

The pollen count explodes on Thursday: birch is extreme, grass is low. A massive ridge of high pressure then dominates until the weekend.`,

  'sea area forecast': `Shipping forecast

Outer Skerries: southwest gale 8 to storm 10, veering northwest. Violent storm 11 at first. Rain, then squally showers. Moderate or poor.
Marl Bank: cyclonic 5 to 7, becoming westerly. Rough or very rough. Thundery rain. Good, occasionally poor.`,

  'football results': `Saturday's results

Teale Rovers crushed Orrin United 6-0, with a hat-trick for Brandt. City destroyed Marl in the second half after a cagey start; the final score was 4-1.

Averley Town were slaughtered by their own fans for a lifeless draw against bottom club Nettle. Goalkeeper Lund was the hero with two saves in injury time.

The champions surrendered a two-goal lead and their unbeaten record. Striker Voss, the villain last week for a missed penalty, fired the equaliser.`,

  'chess column': `Queen takes the hanging pawn

White attacks on the king's side and sacrifices a bishop on h7. Black must not capture: the rook invades on the seventh rank and mate follows in four moves.

After 24 Nf5 the black king is trapped, but 24 ... Qd8 defends everything. The two players agreed a draw after a repetition of moves.`,

  'cycling stage report': `Haugen wins stage nine after lone attack

Mikkel Haugen attacked 40 kilometres from the finish and held off the chasing group to win stage nine by 18 seconds. The peloton had let a breakaway of five go at the feed station.

On the last climb the pace was brutal enough to drop the sprinters, and the gap exploded to two minutes.`,

  'court list': `Orrin magistrates, 14 May

Karl Weir, 38, of Mill Lane: two charges of assault, one of them on a police officer. Guilty plea. Sentence adjourned for reports.

Emma Stokes, 25, of Hill View: accused of theft of a bicycle. She denied the offence. Trial on 3 July.

A man of 52, who may not be named, was sentenced to life for murder. He will serve at least 21 years. The judge rejected a claim of provocation.

Roy Budd, 60, admitted fraud by false representation and was ordered to repay £14,300.`,

  recipe: `Leek and potato soup for six

Melt 50 g of butter in a heavy pan. Slaughter nothing but four fat leeks: slice them finely and sweat them for ten minutes. Crush two cloves of garlic and add them.

Beat in the flour, then pour on a litre of stock and bring it to the boil. Simmer for 20 minutes. Blast with a hand blender until smooth, season, and whip the cream for the top.

Serve with toast soldiers and a sharp cheddar. It freezes well.`,

  timetable: `Summer timetable, Port Averley to Skerry Island

Monday to Friday: depart 07.15, 09.45, 12.30, 15.00 and 18.20. Saturday: depart 08.00, 11.00 and 16.30. No sailing on Sunday.

The crossing takes 55 minutes. Passengers must be on board ten minutes before departure. Bicycles travel free. The 18.20 sailing is replaced by a bus when winds exceed force 8.`,

  'stock listing': `Markets at the close

The index of leading shares fell 14.2 points, or 0.3%, to 4,812.6. Lamprey Systems lost 2.10 to 41.35; Averley Quays gained 0.45 to 12.80. Tillson's was unchanged at 7.02.

Copper rose 1.1% to $8,940 a tonne. Oil slipped to $71.20 a barrel. The crown weakened to 9.84 against the dollar. Government bonds were flat, and the yield on the ten-year note was 3.12%.

Volume was thin ahead of Friday's jobs figures.`,

  'garden column': `Jobs for April

Slugs attack young lettuce at night; a ring of grit will deter them. Aphids colonise the tips of roses, and invasive knotweed should be cut before it flowers. Kill dandelions by the root.

Harden off tomatoes in a cold frame. Hostile winds from the east will burn new leaves, so shield them with fleece.`,

  'television guide': `Tonight's choices

8 p.m. The Siege of Marl Castle. The last of six parts about the civil war of 1644. Repeat.
9 p.m. Murder at the Mill. A vicar is found dead; Inspector Rowe suspects the baker.
10.30 p.m. Film: The Tyrant of Gull Rock. Black and white, 94 minutes.`,

  'science note': `Cells that fight a virus

Researchers at the University of Carrow have measured how killer cells attack a virus in the first six hours of an infection. In the dish the cells destroyed 62% of the virus; the control group destroyed 9%.

The team exposed mice to a mild strain and found the same pattern. The paper appeared on Thursday.`,

  'history page': `The siege of 1644

The garrison held Marl Castle for eleven weeks. On 3 June the attackers breached the north wall, and the governor surrendered the next morning. About 300 men had died, most of them of fever.

The victors burned the mill and took the bells. A treaty signed at Orrin ended the war in the county.`,

  'public notice': `Planned closure of Teale Bridge

The county will close Teale Bridge to all traffic from 9 p.m. on 6 May until 5 a.m. on 9 May to replace two expansion joints. Diversions will be signed. Access for emergency vehicles will be maintained at all times.

Objections may be sent to the county engineer before 28 April.`,

  'death notice': `Arthur Pell

Peacefully at home on 2 March, aged 91, Arthur, husband of the late Joan, father of Martin and Ruth, grandfather of five. Funeral at St Orla's on 11 March at 2 p.m. Family flowers only; donations to the lifeboat.`,
};

describe('nothing loaded', () => {
  test.each(Object.entries(QUIET))('%s', (_name, text) => {
    expect(shownTerms(text)).toEqual([]);
  });

  test.each([
    'weather-coast',
    'sport-cup-semi-final',
    'court-list',
    'short-harbour-fire',
    'wire-dock-strike',
  ])('seeds/articles/%s.txt', (name) => {
    const path = new URL(`../seeds/articles/${name}.txt`, import.meta.url);
    expect(shownTerms(readFileSync(path, 'utf8'))).toEqual([]);
  });
});

/** Words that are loaded elsewhere, each in a plain use of its own. */
test.each([
  'The new tax regime takes effect in April, the treasury said.',
  'Her exercise regime starts at six with a swim in the harbour.',
  'The Third Crusade began in 1189 and ended three years later.',
  'The slaughter of cattle is allowed only in licensed houses.',
  'The butcher in Market Street sells lamb and game.',
  'The pound fell by a cent against the dollar.',
  'Nobody has claimed responsibility for the fire.',
  'A claims adjuster visited the farm on Monday.',
  'Three people were admitted to hospital with smoke in their lungs.',
  'Rovers conceded a goal in the third minute.',
  'The county maintains 340 miles of road.',
  'Both parties executed the contract in March.',
  'A murder of crows sat on the barn roof.',
  'Flood warnings are in force on the lower river.',
  'The island tests wave energy off its western cape.',
  'A computer virus closed the library for two days.',
  'The team tried mob programming for a month and liked it.',
  'Moderate winds are expected along the coast.',
  'A Patriot missile battery was moved to the airfield.',
  'The Radical Party won 14 seats in the assembly.',
  'Dodge City lies in the south of the state.',
  'The march began outside the Stonewall Inn.',
  'A swarm algorithm found the shortest route in nine steps.',
  'The Homeland League named its candidates for the county.',
  'Patients with cancer wait 12 days for a scan.',
  'The plague killed a third of the town in 1349.',
  'Rats are kept on the fourth floor of the laboratory.',
  'A herd of 60 cows crossed the road at dusk.',
  'The tide turned at noon and the ferry left.',
  'The orchestra played the Tragic Overture before the interval.',
  'The stunt double broke an ankle on the second day of filming.',
  'Bees swarm in May when the hive is crowded.',
  'Spin the wool before you dye it.',
  'The loophole in the castle wall is 20 centimetres wide.',
  'The state pension scheme has 40,000 members.',
  'A scheme to insulate 900 homes starts in the autumn.',
  'The witness said in court that he had seen nothing.',
  'The firm makes boilers, pumps and radiators for ships.',
  'Radical surgery was not needed, the doctors said.',
  'The bishop spoke of evil in his sermon on the Fall.',
  'The judge noted that the form was undated.',
  'Police are treating the death as murder.',
  'He was jailed for life for the murder of two shopkeepers.',
  'The company said sales would pick up in the autumn.',
  'Talks on wages resume on Thursday at ten.',
  'The bank cut its rate by a quarter of a point.',
  'She was born in the year of the great storm.',
  'The library declared an amnesty for overdue books.',
  'A proxy server sends the request to the archive.',
  'Chicken Kiev is on the menu every Thursday.',
  'The reunification of Germany took place in 1990.',
  'The museum of apartheid in the capital opens at nine.',
  'The court convicted two officers of genocide in 2008.',
  'Doctors use radiation to destroy the tumour.',
  'Police launched a crackdown on drink driving over Christmas.',
  'The propaganda posters of 1917 are on show in the gallery.',
  'Flash mobs danced in the station.',
  'Free radicals damage the cell.',
  'Scab is a disease of apples.',
  'The corrupt file could not be opened.',
  'The driver was fined £600 for reckless driving.',
  'The noble gases do not react.',
  'The agenda for the meeting on Monday has nine items.',
  'The narrative poem runs to 400 lines.',
  'A smear test takes five minutes.',
  'The hijacked plane landed with all passengers safe.',
  'A savage dog bit two walkers, police said.',
  'The execution of the program takes nine seconds.',
  'Panic attacks are treated with talking therapy.',
  'The candidate won in a landslide, with 71% of the vote.',
  'A purge valve releases air from the line.',
  'Tax relief on pension contributions is 20%.',
  'The town boasts three museums and a zoo.',
  'A door slammed in the wind.',
  'The firm admitted liability and paid £4,000.',
  'A man was convicted of terrorism offences on Friday.',
])('plain use: %s', (sentence) => {
  expect(shownTerms(sentence)).toEqual([]);
});
