import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The program that a package brings, as a file for Node: unlike `npx` it needs no shell. */
export const programs = {
  strapi: inRoot('node_modules/@strapi/strapi/bin/strapi.js'),
  jest: inRoot('node_modules/jest/bin/jest.js'),
  tsc: inRoot('node_modules/typescript/bin/tsc'),
};
