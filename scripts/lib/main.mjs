import { say } from './say.mjs';

/** Runs a command whose result is its exit code; what goes wrong is told in words, without a stack. */
export async function main(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
