//! What is counted from a time named before: `2003 wurde er Lehrer, zwölf Jahre später Rektor`, `am Tag darauf`, `im Juni, vom 4. bis zum 23.`

use time::Date;

use super::calendar;
use super::resolve::added_to;
use super::value::{Amount, Day, Duration, Expression, Month, Stretch, Unit, Year};

/// A time that others may be counted from, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchor {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
}

impl Anchor {
    /// Reads a TIMEX3 value: `2003`, `XXXX-06`, `2024-05-03T20`, the end of a range; none for weeks, seasons, lengths.
    pub(super) fn read(value: &str) -> Option<Self> {
        let last = value.rsplit('/').next()?;
        let mut parts = last.split('T').next()?.split('-');
        let year = parts.next().filter(|it| it.len() == 4)?;
        let part = |it: Option<&str>| it.map_or(Some(None), |it| (it.len() == 2).then(|| it.parse().ok()));
        let (month, day) = (part(parts.next())?, part(parts.next())?);
        let year = year.parse().ok();
        (year.is_some() || month.is_some()).then_some(Self { year, month, day })
    }

    /// Its first day, where the year is known.
    fn first(self) -> Option<Date> {
        calendar::date(self.year?, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The day, where it is one.
    pub(super) fn day_named(self) -> Option<Date> {
        calendar::date(self.year?, self.month?, self.day?)
    }

    /// Whether it is known as finely as the unit counts: no days from a mere year.
    fn reaches(self, unit: Unit) -> bool {
        match unit {
            Unit::Month | Unit::Quarter | Unit::Half => self.month.is_some(),
            Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => true,
            _ => self.day.is_some(),
        }
    }

    /// The expression with what it is counted from put in; none where it is counted from nothing, or can't be.
    pub(super) fn place(self, expression: &Expression) -> Option<Expression> {
        Some(match expression {
            Expression::Day(day) => self.day(day)?,
            Expression::Stretch(stretch) => Expression::Stretch(self.stretch(stretch)?),
            Expression::DayClock(day, clock) => match self.day(day)? {
                Expression::Day(day) => Expression::DayClock(day, *clock),
                _ => return None,
            },
            Expression::DayDayPart(day, part) => match self.day(day)? {
                Expression::Day(day) => Expression::DayDayPart(day, *part),
                _ => return None,
            },
            Expression::Range(start, end) => {
                let start = self.place(start)?;
                Expression::Range(Box::new(start), Box::new(self.place(end)?))
            }
            _ => return None,
        })
    }

    fn day(self, day: &Day) -> Option<Expression> {
        match day {
            Day::FromContext(days) => {
                let first = self.first().filter(|_| self.day.is_some())?;
                Some(Expression::Day(exact(calendar::add_days(first, i64::from(*days))?)))
            }
            Day::Shifted { base: Some(base), by, direction } if **base == Day::FromContext(0) => {
                self.shifted(by, *direction)
            }
            Day::Calendar { year: Year::Unknown, month: Month::Unknown, day } => {
                let month = self.month?;
                // An earlier day is one of the next month, or of none.
                let is_later = self.day.is_none_or(|first| first <= *day);
                let year = self.year.map_or(Year::Unknown, Year::Fixed);
                is_later.then_some(Expression::Day(Day::Calendar { year, month: Month::Fixed(month), day: *day }))
            }
            _ => None,
        }
    }

    /// So long before or after, told as finely as the length is.
    fn shifted(self, by: &Duration, direction: i32) -> Option<Expression> {
        let (amount, unit) = *by.0.last()?;
        let is_whole = matches!(amount, Amount::Known(amount) if amount.fract() == 0.0);
        if !is_whole || !self.reaches(unit) {
            return None;
        }
        let day = added_to(self.first()?, by, direction)?;
        Some(match unit {
            Unit::Year => Expression::Stretch(Stretch::Year(Year::Fixed(day.year()))),
            Unit::Month => {
                let month = Month::Fixed(u8::from(day.month()));
                Expression::Stretch(Stretch::Month { month, year: Year::Fixed(day.year()) })
            }
            Unit::Week => Expression::Stretch(Stretch::WeekOf(exact(day))),
            Unit::Day => Expression::Day(exact(day)),
            _ => return None,
        })
    }

    /// `im Folgejahr`, `im selben Monat`; a bare `des Jahres` may be any.
    fn stretch(self, stretch: &Stretch) -> Option<Stretch> {
        let Stretch::FromContext { unit: Unit::Year, offset } = stretch else { return None };
        (*offset != 0).then_some(())?;
        Some(Stretch::Year(Year::Fixed(self.year? + offset)))
    }
}

fn exact(day: Date) -> Day {
    Day::Calendar { year: Year::Fixed(day.year()), month: Month::Fixed(u8::from(day.month())), day: day.day() }
}
