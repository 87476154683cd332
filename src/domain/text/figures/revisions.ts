const REVISED =
  /revis(?!\w* (?:its|their|the|his) (?:outlook|forecast|projection|estimate|target))|restat|recalculat|\bcorrect(?:ed|ion)\b|census|preliminary(?! (?:data|figures|results|statistics|numbers|estimates|information|report))|final (?:figure|verification)|first (?:put|given|published|estimated)|пересмотр|уточнен|перепис|修订|核实|修正|初步(?!数据|统计|核算|测算)/;

/** Whether words tell that an old figure was replaced by a new one: a difference between them is no change over time. */
export function isRevision(words: string): boolean {
  return REVISED.test(words);
}
