import { say } from './say.mjs';

/** Runs a command whose result is its exit code; what goes wrong is told in words, without a stack, and ends it with `failed`. */
export async function main(command, failed = 1) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    say(error.message);
    process.exitCode = failed;
  }
}
