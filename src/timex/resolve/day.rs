//! Puts days on the calendar.

use time::Date;

use super::super::calendar::{self, Rule};
use super::super::value::{Amount, Day, Duration, Manner, Month, Nth, Unit, Year};
use super::reading::{Candidate, Context, Reading, Tense};
use super::shift::{day_added, nearest};

/// How far years are searched for a day: a 29 February may be eight years off.
const YEARS: std::ops::RangeInclusive<i32> = -8..=8;

pub(super) fn resolve(day: &Day, context: Context) -> Reading {
    let reference = context.reference.date;
    match day {
        Day::Calendar { year, month, day } => in_calendar(*year, *month, *day, reference),
        Day::OnWeekday { weekday, day } => on_weekday(*weekday, day, context),
        Day::Weekday(weekday) => some_weekday(*weekday, context),
        Day::WeekdayOfWeek { weekday, week, manner } => of_week(*weekday, *week, *manner, reference),
        Day::WeekdayOfMonth { nth, weekday, month, year } => of_month(*nth, *weekday, *month, *year, reference),
        Day::Holiday { rule, year } => holiday(*rule, *year, reference),
        Day::NearHoliday { rule, offset } => near_holiday(*rule, *offset, reference),
        Day::Relative(days) => {
            let found = reference.and_then(|today| calendar::add_days(today, i64::from(*days)));
            found.map_or_else(|| Reading::open("XXXX-XX-XX"), exact)
        }
        Day::FromContext(days) => {
            // Literally counted from today; what it is counted from was said elsewhere.
            let mut reading = resolve(&Day::Relative(*days), context);
            reading.value = Some("XXXX-XX-XX".to_owned());
            reading
        }
        Day::Shifted { base, by, direction } => shifted(base.as_deref(), by, *direction, context),
    }
}

/// Resolves a day for those who need a day only.
pub(super) fn only_day(day: &Day, context: Context) -> Option<Date> {
    match resolve(day, context).candidates.as_slice() {
        [only] => only.first,
        _ => None,
    }
}

/// A day and month without year, of which the weekday leaves one year.
fn on_weekday(weekday: u8, day: &Day, context: Context) -> Reading {
    let mut reading = resolve(day, context);
    if let Day::Calendar { year: Year::Unknown, month: Month::Unknown, day } = day {
        return thirteenth(weekday, *day, context);
    }
    let mut fitting =
        reading.candidates.iter().filter(|it| it.first.is_some_and(|day| calendar::weekday(day) == weekday));
    if let (Some(only), None) = (fitting.next(), fitting.next()) {
        reading.value = Some(only.text.clone());
    }
    reading
}

/// `Freitag, der 13.`: the nearest months whose day it is; sure where the tense or the distance leaves one.
fn thirteenth(weekday: u8, day: u8, context: Context) -> Reading {
    let pattern = format!("XXXX-XX-{day:02}");
    let Some(today) = context.reference.date else { return Reading::open(pattern) };
    let found = nearest(today, -9..=9, |step| {
        let first = calendar::add_months(today.replace_day(1).ok()?, step)?;
        first.replace_day(day).ok().filter(|day| calendar::weekday(*day) == weekday)
    });
    let is_near = |it: &&Date| (**it - today).whole_days().abs() < 35;
    let meant = match context.tense {
        Tense::Past => found.iter().find(|it| **it <= today),
        Tense::Future => found.iter().find(|it| today <= **it),
        Tense::Unknown if found.iter().filter(is_near).count() == 1 => found.iter().find(is_near),
        Tense::Unknown => None,
    };
    Reading { value: meant.copied().map(calendar::iso), ..days(pattern, found) }
}

fn exact(date: Date) -> Reading {
    Reading::sure(calendar::iso(date), Some(date))
}

fn days(pattern: String, days: Vec<Date>) -> Reading {
    Reading { pattern, candidates: days.into_iter().map(Candidate::of).collect(), ..Reading::default() }
}

fn in_calendar(year: Year, month: Month, day: u8, reference: Option<Date>) -> Reading {
    let known_year = known(year, reference);
    let (known_year, known_month) = match month {
        Month::Fixed(month) => (known_year, Some(month)),
        Month::Offset(offset) => {
            let first = reference.and_then(|it| calendar::add_months(it.replace_day(1).unwrap_or(it), offset));
            (first.map(Date::year), first.map(|it| u8::from(it.month())))
        }
        Month::Unknown => (known_year, None),
    };
    let year_text = known_year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
    let month_text = known_month.map_or_else(|| "XX".to_owned(), |month| format!("{month:02}"));
    let pattern = format!("{year_text}-{month_text}-{day:02}");
    let found = match (known_year, known_month, reference) {
        (Some(year), Some(month), _) => calendar::date(year, month, day).into_iter().collect(),
        (None, Some(month), Some(today)) => {
            nearest(today, YEARS, |step| calendar::date(today.year() + step, month, day))
        }
        (None, None, Some(today)) if month == Month::Unknown => nearest(today, -2..=2, |step| {
            let first = calendar::add_months(today.replace_day(1).ok()?, step)?;
            first.replace_day(day).ok()
        }),
        _ => Vec::new(),
    };
    days(pattern, found)
}

/// The year, where it is said or counted from a known day.
pub(super) fn known(year: Year, reference: Option<Date>) -> Option<i32> {
    match year {
        Year::Unknown => None,
        Year::Fixed(year) => Some(year),
        Year::Offset(offset) => reference.map(|today| today.year() + offset),
    }
}

/// A weekday alone: the press means the nearest day that the tense allows.
fn some_weekday(weekday: u8, context: Context) -> Reading {
    let pattern = format!("XXXX-WXX-{weekday}");
    let Some(today) = context.reference.date else { return Reading::open(pattern) };
    let found = nearest(today, -7..=7, |step| {
        calendar::add_days(today, i64::from(step)).filter(|day| calendar::weekday(*day) == weekday)
    });
    let is_today = calendar::weekday(today) == weekday;
    let meant = match context.tense {
        Tense::Unknown => None,
        _ if is_today => Some(today),
        Tense::Past => found.first().copied(),
        Tense::Future => found.last().copied(),
    };
    Reading { value: meant.map(calendar::iso), ..days(pattern, found) }
}

fn of_week(weekday: u8, week: i32, manner: Manner, reference: Option<Date>) -> Reading {
    let pattern = || format!("XXXX-WXX-{weekday}");
    let Some(today) = reference else { return Reading::open(pattern()) };
    let ahead = i64::from(weekday) - 1 + 7 * i64::from(week);
    let Some(literal) = calendar::monday(today).and_then(|monday| calendar::add_days(monday, ahead)) else {
        return Reading::open(pattern());
    };
    let mut reading = exact(literal);
    // The nearest such day before or after today, never today itself.
    let step = if week < 0 { -1 } else { 1 };
    let near = (1..=7)
        .find_map(|days| calendar::add_days(today, step * days).filter(|day| calendar::weekday(*day) == weekday));
    match (manner, near) {
        (Manner::Nearest, Some(near)) => reading.value = Some(calendar::iso(near)),
        (Manner::Either, Some(near)) if near != literal => reading.value = Some(pattern()),
        _ => {}
    }
    reading
}

fn of_month(nth: Nth, weekday: u8, month: Month, year: Year, reference: Option<Date>) -> Reading {
    let number = match nth {
        Nth::First(number) => number,
        Nth::Last => 5,
    };
    let in_month = |year: i32, month: u8| match nth {
        Nth::First(number) => calendar::nth_weekday(year, month, weekday, number),
        Nth::Last => calendar::last_weekday(year, month, weekday),
    };
    match (month, known(year, reference), reference) {
        (Month::Fixed(month), Some(year), _) => match in_month(year, month) {
            Some(date) => exact(date),
            None => Reading::open(format!("{year:04}-{month:02}-WXX-{weekday}-#{number}")),
        },
        (Month::Fixed(month), None, today) => {
            let found = today.map(|today| nearest(today, YEARS, |step| in_month(today.year() + step, month)));
            days(format!("XXXX-{month:02}-WXX-{weekday}-#{number}"), found.unwrap_or_default())
        }
        (Month::Offset(offset), _, Some(today)) => {
            let first = today.replace_day(1).ok().and_then(|first| calendar::add_months(first, offset));
            let found = first.and_then(|first| in_month(first.year(), u8::from(first.month())));
            found.map_or_else(|| Reading::open("XXXX-XX-XX"), exact)
        }
        _ => Reading::open(format!("XXXX-XX-WXX-{weekday}-#{number}")),
    }
}

/// A feast; ISO 8601 has no pattern for those that move, so only their year is left open.
fn holiday(rule: Rule, year: Year, reference: Option<Date>) -> Reading {
    if let Some(found) = known(year, reference).and_then(|year| rule.in_year(year)) {
        return exact(found);
    }
    let pattern = match rule {
        Rule::Fixed(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Rule::Easter(_) | Rule::Advent(_) | Rule::Weekday(..) => "XXXX".to_owned(),
    };
    let found = reference.map(|today| nearest(today, -2..=2, |step| rule.in_year(today.year() + step)));
    days(pattern, found.unwrap_or_default())
}

/// The last such feast before today, or the next from it on.
fn near_holiday(rule: Rule, offset: i32, reference: Option<Date>) -> Reading {
    let found = reference.map(|today| nearest(today, -2..=2, |step| rule.in_year(today.year() + step)));
    match (found.as_deref(), offset) {
        (Some([past, _]), -1) => exact(*past),
        (Some([_, future]), 1) => exact(*future),
        _ => holiday(rule, if offset == 0 { Year::Offset(0) } else { Year::Unknown }, reference),
    }
}

fn shifted(base: Option<&Day>, by: &Duration, direction: i32, context: Context) -> Reading {
    let start = match base {
        None => context.reference.date,
        Some(day) => only_day(day, context),
    };
    let is_from_context = matches!(base, Some(Day::FromContext(_)));
    let found = start.and_then(|day| day_added(day, by, direction));
    let Some(date) = found else {
        return each_shifted(base, by, direction, context).unwrap_or_else(|| Reading::open(open_pattern(by)));
    };
    let mut reading = exact(date);
    if is_from_context {
        reading.value = Some(open_pattern(by));
    } else if base.is_none() {
        reading.value = Some(as_coarse(date, by));
    }
    reading
}

/// `drei Tage vor Weihnachten`: every year's.
fn each_shifted(base: Option<&Day>, by: &Duration, direction: i32, context: Context) -> Option<Reading> {
    let found: Option<Vec<Date>> =
        resolve(base?, context).candidates.iter().map(|it| day_added(it.first?, by, direction)).collect();
    let found = found.filter(|days| !days.is_empty())?;
    let first = found.first()?;
    let is_yearly = found.iter().all(|it| (it.month(), it.day()) == (first.month(), first.day()));
    let pattern = if is_yearly {
        format!("XXXX-{:02}-{:02}", u8::from(first.month()), first.day())
    } else {
        "XXXX-XX-XX".to_owned()
    };
    Some(days(pattern, found))
}

/// The smallest unit of a length.
fn smallest(by: &Duration) -> Unit {
    by.0.last().map_or(Unit::Day, |(_, unit)| *unit)
}

/// `vor zwei Jahren` tells a year, not a day.
fn as_coarse(date: Date, by: &Duration) -> String {
    let is_whole = by.0.iter().all(|(amount, _)| matches!(amount, Amount::Known(amount) if amount.fract() == 0.0));
    match smallest(by) {
        Unit::Week | Unit::Workweek | Unit::Weekend => calendar::week(date),
        Unit::Month | Unit::Quarter | Unit::Half => format!("{:04}-{:02}", date.year(), u8::from(date.month())),
        Unit::Year if is_whole => format!("{:04}", date.year()),
        Unit::Year => format!("{:04}-{:02}", date.year(), u8::from(date.month())),
        Unit::Decade => format!("{:03}", date.year().div_euclid(10)),
        Unit::Century | Unit::Millennium => format!("{:02}", date.year().div_euclid(100)),
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Workday => calendar::iso(date),
    }
}

/// The pattern of a day, week, month or year that is not known.
fn open_pattern(by: &Duration) -> String {
    let pattern = match smallest(by) {
        Unit::Week | Unit::Workweek | Unit::Weekend => "XXXX-WXX",
        Unit::Month | Unit::Quarter | Unit::Half => "XXXX-XX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Workday => "XXXX-XX-XX",
    };
    pattern.to_owned()
}
