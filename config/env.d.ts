/** Strapi's reader of environment variables, as it hands it to each configuration file. */
declare interface Env {
  (key: string): string | undefined;
  <T extends string>(key: string, fallback: T): string;
  int(key: string, fallback: number): number;
  bool(key: string, fallback: boolean): boolean;
  array(key: string, fallback?: string[]): string[];
}
