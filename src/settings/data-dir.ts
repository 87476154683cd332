import path from 'node:path';

/**
 * The folder that holds this installation's own data: the embedded PostgreSQL and generated secrets.
 * `DATA_DIR`, relative to the checkout, or `.postgres`.
 */
export function dataDir(appRoot: string = process.cwd()): string {
  return path.resolve(appRoot, process.env.DATA_DIR || '.postgres');
}
