declare module 'lunar-javascript' {
  export const HolidayUtil: {
    getHoliday(year: number, month: number, day: number): { isWork(): boolean } | null
  }
}
