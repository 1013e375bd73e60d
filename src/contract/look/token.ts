/** Colours, type and measures, named once. 石青 is the one accent; red, amber and green belong to the lamps. */
export const TOKEN_STYLE = `
:root {
  color-scheme: light;
  --paper: #f6f5f0; --sheet: #ffffff; --ink: #17211f; --soft: #4a5657; --faint: #5f6b6c;
  --line: #dcdad1; --rule: #8d999a; --grid: #a9b3b3;
  --accent: #0b5560; --accent-deep: #073d46; --accent-ink: #0b5560; --tint: #eaf1f1; --on-accent: #ffffff;
  --gold: #e3a72f;
  --error: #a1261b; --error-tint: #fbebe8; --warning: #7a4a05; --warning-tint: #fcf1da;
  --note: #3d4f73; --note-tint: #edf0f7; --clear: #1b663a; --clear-tint: #e7f3eb;
  --series-1: #0b5560; --series-2: #c07f12; --series-3: #8796a0;
  --kind-1: #0b5560; --kind-2: #35807d; --kind-3: #b2452d; --kind-4: #9a640b; --kind-5: #6d679b; --kind-6: #66737a;
  --sans: "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", system-ui, sans-serif;
  --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "STZhongsong", SimSun, serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace;
  --radius: 6px;
}
@media (prefers-contrast: more) {
  :root { --soft: #2b3536; --faint: #2b3536; --line: #7d8888; --rule: #333; --grid: #5b6666; --paper: #fff; }
}
`
