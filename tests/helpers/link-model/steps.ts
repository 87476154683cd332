import fc from 'fast-check';

/** What a step is made from: numbers that pick among what there is when its turn comes, so that shrinking keeps it valid. */
export interface Wish {
  kind: 'create' | 'update' | 'edit' | 'publish' | 'unpublish' | 'discard' | 'clone' | 'delete' | 'bulk';
  document: number;
  field: number;
  targets: number[];
  via: number;
  publish: boolean;
  force: boolean;
  variant: number;
}

/** Writes that start at once: mostly one. */
export interface Step {
  /** Of a crowd, all write the same two or three documents. */
  crowd: boolean;
  wishes: Wish[];
}

const number = fc.nat({ max: 999 });

const kinds = (weights: Partial<Record<Wish['kind'], number>>) =>
  fc.oneof(
    ...Object.entries(weights).map(([kind, weight]) => ({
      weight,
      arbitrary: fc.constant(kind as Wish['kind']),
    })),
  );

const wish = (kind: fc.Arbitrary<Wish['kind']>): fc.Arbitrary<Wish> =>
  fc.record({
    kind,
    document: number,
    field: number,
    targets: fc.array(number, { maxLength: 4 }),
    via: number,
    publish: fc.boolean(),
    force: fc.boolean(),
    variant: number,
  });

const anyKind = kinds({
  create: 2,
  update: 7,
  edit: 4,
  publish: 7,
  unpublish: 5,
  discard: 3,
  clone: 2,
  delete: 3,
  bulk: 4,
});

/** More writers than the pool has connections. */
const CROWD = { minLength: 12, maxLength: 14 };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: wish(anyKind).map((one) => ({ crowd: false, wishes: [one] })) },
  {
    weight: 4,
    arbitrary: fc
      .array(wish(anyKind), { minLength: 2, maxLength: 4 })
      .map((wishes) => ({ crowd: false, wishes })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(wish(kinds({ publish: 4, update: 1, unpublish: 1, discard: 1 })), CROWD)
      .map((wishes) => ({ crowd: true, wishes })),
  },
);

/** A run: writes one after another, some at once. */
export const sequences: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 1, maxLength: 12, size: 'max' });
