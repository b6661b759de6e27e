import { describe, expect, test } from 'vitest';
import type { Attribution } from '../src/model.ts';
import { tagTokens } from '../src/text/tag.ts';
import { readVoices } from '../src/voice/voice.ts';
import { parse, resources } from './help.ts';

/** `source | cue | content` of each attribution; several contents are joined by ` … `. */
function attributions(text: string): string[] {
  const document = parse(text);
  const { attributions: found } = readVoices(document, tagTokens(document, resources().table));
  return found.map((attribution) => line(text, attribution));
}

function line(text: string, { source, cue, content }: Attribution): string {
  return [
    source?.text ?? '-',
    cue?.text ?? '-',
    content.map(({ start, end }) => text.slice(start, end)).join(' … '),
  ].join(' | ');
}

describe('indirect speech', () => {
  test.each([
    [
      'that-clause',
      'The mayor said that the bridge would stay shut.',
      ['The mayor | said | the bridge would stay shut'],
    ],
    [
      'bare clause',
      'The mayor said the bridge would stay shut.',
      ['The mayor | said | the bridge would stay shut'],
    ],
    [
      'time between',
      'The ministry said on Monday that the tunnel is safe.',
      ['The ministry | said | the tunnel is safe'],
    ],
    [
      'addressee',
      'Lena Ortiz told reporters in Lima that the ferry had sunk.',
      ['Lena Ortiz | told | the ferry had sunk'],
    ],
    [
      'apposition',
      'Karl Weber, the head of the port authority, said the cranes were old.',
      ['Karl Weber | said | the cranes were old'],
    ],
    [
      'age and town',
      'Ana Lopez, 45, of Leeds, said the road was icy.',
      ['Ana Lopez | said | the road was icy'],
    ],
    [
      'party in brackets',
      'Rep. Dana Cole (R-Ohio) said the bill would fail.',
      ['Rep. Dana Cole | said | the bill would fail'],
    ],
    ['stressed name', 'Ana Lopez herself said the road was icy.', ['Ana Lopez | said | the road was icy']],
    ['stressed pronoun', 'She herself said the road was icy.', ['She | said | the road was icy']],
    [
      'plural without its ending',
      'Police plan new patrols, say the unions.',
      ['the unions | say | Police plan new patrols'],
    ],
    [
      'a people by its adjective',
      'Chinese deny that the port is closed.',
      ['Chinese | deny | the port is closed'],
    ],
    [
      'clause before tag',
      'The harvest will be late, the growers’ union said.',
      ['the growers’ union | said | The harvest will be late'],
    ],
    [
      'tag in the middle',
      'The harvest, the union said, will be late.',
      ['the union | said | The harvest … will be late'],
    ],
    [
      'inverted',
      'The harvest will be late, said Maria Keller.',
      ['Maria Keller | said | The harvest will be late'],
    ],
    [
      'according to, last',
      'Rents rose in May, according to the city council.',
      ['the city council | according to | Rents rose in May'],
    ],
    [
      'according to, first',
      'According to the city council, rents rose in May.',
      ['the city council | According to | rents rose in May'],
    ],
    [
      'accused of',
      'The union accused the operator of hiding the report.',
      ['The union | accused | the operator of hiding the report'],
    ],
    ['denied', 'The operator denied the allegations.', ['The operator | denied | the allegations']],
    ['vowed to', 'The coach vowed to stay until June.', ['The coach | vowed | to stay until June']],
  ])('%s', (_name, text, expected) => expect(attributions(text)).toEqual(expected));
});

describe('two speakers in one sentence', () => {
  test.each([
    [
      'the charge that the other side denied',
      'The club accused the firm of dumping waste, a charge the firm denied on Monday.',
      ['The club | accused | the firm of dumping waste'],
    ],
    [
      'coordinated clauses',
      'The army denied the raid, and the governor accused the rebels of firing first.',
      ['The army | denied | the raid', 'the governor | accused | the rebels of firing first'],
    ],
    [
      'same speaker goes on',
      'The clerk said the vote was valid and added that the count would be published.',
      ['The clerk | said | the vote was valid', 'The clerk | added | the count would be published'],
    ],
    [
      'adding that',
      'The clerk said the vote was valid, adding that the count would be published.',
      ['The clerk | said | the vote was valid', 'The clerk | adding | the count would be published'],
    ],
    [
      'contrast is the outlet’s',
      'The firm said the leak was small, while the river turned brown for miles.',
      ['The firm | said | the leak was small'],
    ],
  ])('%s', (_name, text, expected) => expect(attributions(text)).toEqual(expected));
});

describe('quotations', () => {
  test.each([
    ['tag behind', '“We will rebuild,” the priest said.', ['the priest | said | We will rebuild']],
    ['tag behind, inverted', '“We will rebuild,” said the priest.', ['the priest | said | We will rebuild']],
    [
      'a second tag behind marks with the comma inside',
      '“We will rebuild,” the priest said on the programme “Our Day,” adding that work had begun.',
      ['the priest | said | We will rebuild', 'the priest | adding | work had begun'],
    ],
    [
      'nothing is said without saying',
      'The priest said he was “tired of delays,” without saying which.',
      ['The priest | said | he was “tired of delays,” without saying which'],
    ],
    ['tag before', 'The priest said: “We will rebuild.”', ['The priest | said | We will rebuild.']],
    [
      'tag in the middle',
      '“We will rebuild,” the priest said, “and we will stay.”',
      ['the priest | said | We will rebuild … and we will stay.'],
    ],
    ['comma outside', '“We will rebuild”, it added.', ['it | added | We will rebuild']],
    [
      'part quotation',
      'The priest said the fire was “a warning” to the town.',
      ['The priest | said | the fire was “a warning” to the town'],
    ],
    [
      'long apposition and addressee',
      '“It is late,” Omar Said, the director of the clinic, told the paper.',
      ['Omar Said | told | It is late'],
    ],
    [
      'colon before the next paragraph',
      'The priest said:\n\n“We will rebuild.”',
      ['The priest | said | We will rebuild.'],
    ],
    [
      'preposition between',
      'The priest says of the fire, “It was a warning.”',
      ['The priest | says of | It was a warning.'],
    ],
  ])('%s', (_name, text, expected) => expect(attributions(text)).toEqual(expected));
});

describe('nouns that attribute', () => {
  test.each([
    [
      'possessive and that',
      'The report backs the union’s claim that wages fell.',
      ['the union | claim | wages fell'],
    ],
    [
      'by and that',
      'The board rejected claims by the union that wages fell.',
      ['The board | rejected | claims by the union that wages fell', 'the union | claims | wages fell'],
    ],
    [
      'adjective of a place',
      'It answered Western allegations of planning an attack.',
      ['Western | allegations | planning an attack'],
    ],
  ])('%s', (_name, text, expected) => expect(attributions(text)).toEqual(expected));
});

describe('no attribution', () => {
  test.each([
    ['a compound behind a people', 'Chinese call centre workers went on strike.'],
    ['connective', 'On that note, the meeting ended.'],
    ['literal admit', 'Four people were admitted to hospital.'],
    ['concede a goal', 'The side conceded two goals before the break.'],
    ['maintain a road', 'The council maintains the road.'],
    ['editorial aside', 'It is worth mentioning that the road is long.'],
    ['continue to', 'The firm continues to supply the base with fuel.'],
    ['plan noun', 'The plan was approved in May.'],
    ['show as display', 'The museum shows a ship from 1650.'],
  ])('%s', (_name, text) => expect(attributions(text)).toEqual([]));
});
