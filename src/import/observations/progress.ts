import path from 'node:path';
import { SingleBar } from 'cli-progress';
import type { ShownProgress } from './import-observations';

/** How often a line is written where there is no terminal, in milliseconds. */
const LINE_EVERY = 5000;

/** A bar on a terminal, a line every few seconds elsewhere; on stderr, as stdout is the report's. */
export function shownProgress(stream: NodeJS.WriteStream = process.stderr): ShownProgress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): ShownProgress {
  let shown: SingleBar;
  let begun: number;
  return {
    start(file, bytes) {
      begun = performance.now();
      const format = `${path.basename(file)} [{bar}] {percentage}% | {rows} rows, {pace} a second | {eta_formatted} left`;
      shown = new SingleBar({ stream, format, hideCursor: true, etaBuffer: 50, barsize: 30 });
      shown.start(bytes, 0, { rows: 0, pace: 0 });
    },
    at: (bytes, rows) => shown.update(bytes, { rows, pace: paceSince(begun, rows) }),
    end: () => shown.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): ShownProgress {
  let [name, total, begun, last] = ['', 0, 0, 0];
  return {
    start(file, bytes) {
      [name, total, begun, last] = [path.basename(file), bytes, performance.now(), performance.now()];
    },
    at(bytes, rows) {
      if (performance.now() - last < LINE_EVERY) return;
      last = performance.now();
      const percent = Math.floor((bytes / total) * 100);
      stream.write(`${name}: ${percent}%, ${rows} rows, ${paceSince(begun, rows)} a second\n`);
    },
    end: () => undefined,
  };
}

function paceSince(begun: number, rows: number): number {
  return Math.round(rows / Math.max(0.001, (performance.now() - begun) / 1000));
}
