//! What a time expression says, before it is put on the calendar.

use super::calendar::Rule;
pub(super) use super::unit::{Portion, Unit};

/// A year, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Unknown,
    Fixed(i32),
    /// Years from the reference.
    Offset(i32),
}

/// A month, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Month {
    Unknown,
    Fixed(u8),
    /// Months from the reference.
    Offset(i32),
}

/// Which of several weekdays, weeks or days of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nth {
    /// Counted from the start, from 1.
    First(u8),
    Last,
}

/// How surely a weekday belongs to a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// `diesen Montag`, `Montag nächster Woche`: to that week.
    Week,
    /// `kommenden Montag`, `letzten Montag`: the nearest in that direction.
    Nearest,
    /// `nächsten Freitag`: speakers differ.
    Either,
}

/// A day.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Day {
    /// `3. Oktober 2020`.
    Calendar { year: Year, month: Month, day: u8 },
    /// `Mittwoch, 31. März`: of the years only one fits.
    OnWeekday { weekday: u8, day: Box<Day> },
    /// `Donnerstag`: the nearest.
    Weekday(u8),
    /// `nächsten Montag`: of the week so many weeks away.
    WeekdayOfWeek { weekday: u8, week: i32, manner: Manner },
    /// `erster Montag im Mai`.
    WeekdayOfMonth { nth: Nth, weekday: u8, month: Month, year: Year },
    /// `Ostern`.
    Holiday { rule: Rule, year: Year },
    /// `nächstes Ostern`: the last before today or the next.
    NearHoliday { rule: Rule, offset: i32 },
    /// `gestern`.
    Relative(i32),
    /// `am nächsten Tag`: days from a day spoken of before.
    FromContext(i32),
    /// `drei Tage nach Weihnachten`, `heute in einer Woche`, `vor zwei Wochen`.
    Shifted { base: Option<Box<Day>>, by: Duration, direction: i32 },
}

/// A stretch of the calendar.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stretch {
    Week(i32),
    Workweek(i32),
    Weekend(i32),
    /// `kommendes Wochenende`: the next to begin.
    NextWeekend,
    /// `am Wochenende`, which may be the last or the next.
    SomeWeekend,
    WeekNumber {
        week: u8,
        year: Year,
    },
    WeekOfMonth {
        nth: Nth,
        month: Month,
        year: Year,
    },
    /// `Woche vom 5. Mai`.
    WeekOf(Day),
    Month {
        month: Month,
        year: Year,
    },
    /// `letzten Juli`: of the year so many years away, or the nearest in that direction.
    NearMonth {
        month: u8,
        offset: i32,
    },
    Quarter {
        number: u8,
        year: Year,
    },
    QuarterOffset(i32),
    Half {
        number: u8,
        year: Year,
    },
    Season {
        code: &'static str,
        year: Year,
    },
    /// `kommenden Winter`: so many seasons of this kind from today.
    NearSeason {
        code: &'static str,
        offset: i32,
    },
    Year(Year),
    /// `in dem Jahr`: a unit spoken of before.
    FromContext {
        unit: Unit,
        offset: i32,
    },
    /// Years of a decade: `1990er` is 1990; of the `Neunziger` the century is open.
    Decade {
        first: i32,
        century: bool,
    },
    DecadeOffset(i32),
    /// `19. Jahrhundert` is 19; before Christ negative.
    Century(i32),
    CenturyOffset(i32),
    /// `die letzten drei Tage`: direction -1 or 1.
    Count {
        amount: Amount,
        unit: Unit,
        direction: i32,
    },
    /// `der Rest der Woche`.
    Rest(Unit),
}

/// How many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    Known(f64),
    /// `einige`, or a bare plural.
    Vague,
}

/// A length of time: amounts of units, largest first.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Duration(pub(super) Vec<(Amount, Unit)>);

impl Duration {
    /// One amount of one unit.
    pub(super) fn of(amount: Amount, unit: Unit) -> Self {
        Self(vec![(amount, unit)])
    }

    /// Whether any unit is one of the clock.
    pub(super) fn has_clock(&self) -> bool {
        self.0.iter().any(|(_, unit)| unit.is_clock())
    }

    /// Whether every amount is known.
    pub(super) fn is_known(&self) -> bool {
        self.0.iter().all(|(amount, _)| matches!(amount, Amount::Known(_)))
    }

    /// In ISO 8601: `P30Y`, `PT2.5H`, `PXD`.
    pub(super) fn iso(&self) -> String {
        let mut date = String::from("P");
        let mut clock = String::new();
        for (amount, unit) in &self.0 {
            let (factor, designator) = unit.iso();
            let text = match amount {
                Amount::Known(amount) => format!("{}{designator}", amount * factor),
                Amount::Vague => match unit {
                    // TIMEX3 knows decades and centuries for want of a number of years.
                    Unit::Decade => "XDE".to_owned(),
                    Unit::Century => "XCE".to_owned(),
                    _ => format!("X{designator}"),
                },
            };
            let target = if unit.is_clock() { &mut clock } else { &mut date };
            target.push_str(&text);
        }
        if !clock.is_empty() {
            date.push('T');
            date.push_str(&clock);
        }
        date
    }
}

/// A time on the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u8,
    pub(super) minute: Option<u8>,
    pub(super) second: Option<u8>,
    /// Whether it may be meant twelve hours later.
    pub(super) half_day: HalfDay,
}

/// Whether a time on the clock may be meant twelve hours later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HalfDay {
    /// No: `15 Uhr`.
    Sure,
    /// No, since the part of the day is said: `8 Uhr morgens`.
    Told,
    /// By the letter, but in writing the clock has 24 hours: `8 Uhr`, `8.30 Uhr`.
    Written,
    /// Yes, the clock spoken of has twelve hours: `halb drei`.
    Spoken,
}

impl HalfDay {
    /// Whether it may be meant twelve hours later.
    pub(super) fn is_open(self) -> bool {
        match self {
            HalfDay::Sure | HalfDay::Told => false,
            HalfDay::Written | HalfDay::Spoken => true,
        }
    }
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DayPart {
    /// TIMEX3 code: `MO`, `AF`, `EV`, `NI`.
    pub(super) code: &'static str,
    pub(super) portion: Option<Portion>,
}

/// A time expression without its modifiers.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Expression {
    Day(Day),
    Stretch(Stretch),
    Clock(Clock),
    DayPart(DayPart),
    DayClock(Day, Clock),
    DayDayPart(Day, DayPart),
    /// `jetzt`, `kürzlich`: a TIMEX3 reference.
    Reference(&'static str),
    /// `in fünf Minuten`: a length from now, forward or back.
    Moment {
        by: Duration,
        direction: i32,
    },
    Range(Box<Expression>, Box<Expression>),
    Duration(Duration),
    /// `zwei bis drei Wochen`: the shortest and the longest.
    Durations(Duration, Duration),
    /// A repetition's TIMEX3 value.
    Set(String),
}
