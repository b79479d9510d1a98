export interface DiffLine {
  sign: '+' | '-' | ' ';
  text: string;
}

/** How many lines the rests have in common, from each pair of places on. */
function common(before: string[], after: string[]): number[][] {
  const length = before.map(() => new Array<number>(after.length + 1).fill(0));
  length.push(new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      length[i]![j] =
        before[i] === after[j]
          ? length[i + 1]![j + 1]! + 1
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  return length;
}

/** The lines of both, with what was taken out and what was put in. */
export function diffLines(one: string, other: string): DiffLine[] {
  const before = one.split('\n');
  const after = other.split('\n');
  const length = common(before, after);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ sign: ' ', text: before[i]! });
      i++;
      j++;
    } else if (i < before.length && (j === after.length || length[i + 1]![j]! >= length[i]![j + 1]!)) {
      lines.push({ sign: '-', text: before[i++]! });
    } else {
      lines.push({ sign: '+', text: after[j++]! });
    }
  }
  return lines;
}
