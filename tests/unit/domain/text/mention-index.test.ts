import { createMentionFinder, createMentionIndex } from '../../../../src/domain/text';

const entries = [
  { id: 'city', names: ['Kashgar'] },
  { id: 'zone', names: ['Kashgar Bonded Zone', '喀什综合保税区'] },
];
const TEXT = 'Kashgar and the Kashgar Bonded Zone, formerly Old Kashgar';

test('an index finds what a finder does', () => {
  expect(createMentionIndex(entries).find(TEXT)).toEqual(createMentionFinder(entries)(TEXT));
});

test('a name that is added, changed or removed is followed at once', () => {
  const index = createMentionIndex(entries);
  const ids = () => index.find(TEXT).map((mention) => mention.ids.join());
  index.set({ id: 'old-town', names: ['Old Kashgar'] });
  expect(ids()).toEqual(['city', 'zone', 'old-town']);
  index.set({ id: 'city', names: ['Kashi'] });
  expect(ids()).toEqual(['zone', 'old-town']);
  index.remove('zone');
  expect(ids()).toEqual(['old-town']);
  index.set({ id: 'zone', names: ['Kashgar Bonded Zone'] });
  index.set({ id: 'namesake', names: ['Old Kashgar'] });
  expect(ids()).toEqual(['zone', 'old-town,namesake']);
});

test('after many edits it still finds what a finder of the same entries does', () => {
  const index = createMentionIndex(entries);
  const current = new Map(entries.map((entry) => [entry.id, entry]));
  for (let round = 0; round < 1_200; round += 1) {
    const id = `e${round % 700}`;
    if (round % 5 === 4) {
      index.remove(id);
      current.delete(id);
    } else {
      const entry = { id, names: [`Place${round}`, `Port ${round % 50}`] };
      index.set(entry);
      current.set(id, entry);
    }
  }
  const text = `${TEXT}, Place1150, Place3, Port 7 and Port 12`;
  const sorted = (mentions: { start: number; ids: string[] }[]) =>
    mentions.map(({ start, ids }) => `${start} ${[...ids].sort().join()}`);
  expect(sorted(index.find(text))).toEqual(sorted(createMentionFinder(current.values())(text)));
});
