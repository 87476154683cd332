import fs from 'node:fs';
import process from 'node:process';
import { inRoot } from './paths.mjs';

/** Takes in the checkout's `.env`, where there is one, as Strapi does: what the environment has already wins. */
export function loadEnvFile() {
  const file = inRoot('.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}
