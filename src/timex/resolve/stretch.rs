//! Puts stretches of the calendar on it: weeks, months, seasons, years, decades.

use time::{Date, PrimitiveDateTime, Time};

use super::super::calendar;
use super::super::value::{Amount, Duration, Month, Nth, Stretch, Unit, Year};
use super::day::{known, only_day};
use super::reading::{Candidate, Context, Reading, Tense};
use super::season;
use super::shift::{added, moment_text, nearest};

pub(super) fn resolve(stretch: &Stretch, context: Context) -> Reading {
    let today = context.reference.date;
    match stretch {
        Stretch::Week(offset) => week(*offset, today),
        Stretch::Workweek(offset) => workweek(*offset, today),
        Stretch::Weekend(offset) => weekend(*offset, today),
        Stretch::NextWeekend => {
            let is_weekend = today.is_some_and(|today| 5 < calendar::weekday(today));
            weekend(i32::from(is_weekend), today)
        }
        Stretch::SomeWeekend => some_weekend(context),
        Stretch::WeekNumber { week, year } => week_number(*week, *year, today),
        Stretch::WeekOfMonth { nth, month, year } => week_of_month(*nth, *month, *year, today),
        Stretch::WeekOf(day) => match only_day(day, context) {
            Some(date) => Reading::sure(calendar::week(date), calendar::monday(date)),
            None => Reading::open("XXXX-WXX"),
        },
        Stretch::Month { month, year } => month_of(*month, *year, today),
        Stretch::NearMonth { month, offset } => near_month(*month, *offset, today),
        Stretch::Quarter { number, year } => part_of_year(&format!("Q{number}"), *number * 3 - 2, *year, today),
        Stretch::QuarterOffset(offset) => quarter(*offset, today),
        Stretch::Half { number, year } => part_of_year(&format!("H{number}"), *number * 6 - 5, *year, today),
        Stretch::Season { code, year } => season::of_year(code, *year, today),
        Stretch::NearSeason { code, offset } => season::near(code, *offset, today),
        Stretch::Year(year) => match known(*year, today) {
            Some(year) => Reading::sure(format!("{year:04}"), calendar::date(year, 1, 1)),
            None => Reading::open("XXXX"),
        },
        Stretch::FromContext { unit, offset } => from_context(*unit, *offset, context),
        Stretch::Decade { first, century } => decade(*first, *century),
        Stretch::DecadeOffset(offset) => match today {
            Some(today) => decade((today.year().div_euclid(10) + offset) * 10, true),
            None => Reading::open("XXX"),
        },
        Stretch::Century(number) => century(*number),
        Stretch::CenturyOffset(offset) => match today {
            Some(today) => century(today.year().div_euclid(100) + 1 + offset),
            None => Reading::open("XX"),
        },
        Stretch::Count { amount, unit, direction } => counted(*amount, *unit, *direction, context),
        Stretch::Rest(unit) => rest(*unit, today),
    }
}

fn monday(today: Option<Date>, weeks: i32) -> Option<Date> {
    calendar::add_days(calendar::monday(today?)?, 7 * i64::from(weeks))
}

fn week(offset: i32, today: Option<Date>) -> Reading {
    match monday(today, offset) {
        Some(monday) => Reading::sure(calendar::week(monday), Some(monday)),
        None => Reading::open("XXXX-WXX"),
    }
}

/// Monday to Friday.
fn workweek(offset: i32, today: Option<Date>) -> Reading {
    let Some(monday) = monday(today, offset) else { return Reading::open("XXXX-WXX") };
    let friday = calendar::add_days(monday, 4).unwrap_or(monday);
    let text = format!("{}/{}", calendar::iso(monday), calendar::iso(friday));
    let candidates = vec![Candidate { text: text.clone(), first: Some(monday) }];
    let range = Some((calendar::iso(monday), calendar::iso(friday)));
    Reading { pattern: calendar::week(monday), value: Some(text), candidates, range, length: None }
}

fn weekend(offset: i32, today: Option<Date>) -> Reading {
    match monday(today, offset) {
        Some(monday) => Reading::sure(format!("{}-WE", calendar::week(monday)), calendar::add_days(monday, 5)),
        None => Reading::open("XXXX-WXX-WE"),
    }
}

/// `am Wochenende`: literally this week's; in the past tense the last one, unless it is the weekend already.
fn some_weekend(context: Context) -> Reading {
    let today = context.reference.date;
    let mut reading = weekend(0, today);
    let is_weekend = today.is_some_and(|today| 5 < calendar::weekday(today));
    match context.tense {
        Tense::Future => {}
        Tense::Past if is_weekend => {}
        Tense::Past => {
            let last = weekend(-1, today);
            reading.value = Some(last.pattern);
            reading.candidates.splice(0..0, last.candidates);
        }
        Tense::Unknown => reading.value = Some("XXXX-WXX-WE".to_owned()),
    }
    reading
}

/// A week by its number; the running year's where no year is said.
fn week_number(week: u8, year: Year, today: Option<Date>) -> Reading {
    let pattern = format!("XXXX-W{week:02}");
    let is_said = year != Year::Unknown;
    let Some(year) = known(year, today).or(today.map(Date::year)) else { return Reading::open(pattern) };
    let mut reading = Reading::sure(format!("{year:04}-W{week:02}"), calendar::monday_of_week(year, week));
    if !is_said {
        reading.value = Some(pattern);
    }
    reading
}

/// The week that holds the nth Thursday of the month, as ISO 8601 counts the weeks of a year.
fn week_of_month(nth: Nth, month: Month, year: Year, today: Option<Date>) -> Reading {
    const THURSDAY: u8 = 4;
    let number = match nth {
        Nth::First(number) => number,
        Nth::Last => 5,
    };
    let thursday = |year: i32, month: u8| match nth {
        Nth::First(number) => calendar::nth_weekday(year, month, THURSDAY, number),
        Nth::Last => calendar::last_weekday(year, month, THURSDAY),
    };
    let candidate = |day: Date| Candidate { text: calendar::week(day), first: calendar::monday(day) };
    let (known_year, month) = match month {
        Month::Fixed(month) => (known(year, today), month),
        Month::Offset(_) | Month::Unknown => {
            let months = if let Month::Offset(offset) = month { offset } else { 0 };
            let first = today.and_then(|today| calendar::add_months(today.replace_day(1).ok()?, months));
            let Some(first) = first else { return Reading::open("XXXX-WXX") };
            (Some(first.year()), u8::from(first.month()))
        }
    };
    if let Some(year) = known_year {
        let found: Vec<Candidate> = thursday(year, month).map(candidate).into_iter().collect();
        let value = found.first().map(|it| it.text.clone());
        return Reading {
            pattern: format!("{year:04}-{month:02}-W{number:02}"),
            value,
            candidates: found,
            ..Reading::default()
        };
    }
    let found = today.map(|today| nearest(today, -2..=2, |step| thursday(today.year() + step, month)));
    let candidates = found.unwrap_or_default().into_iter().map(candidate).collect();
    Reading { pattern: format!("XXXX-{month:02}-W{number:02}"), candidates, ..Reading::default() }
}

fn month_candidate(first: Date) -> Candidate {
    Candidate { text: format!("{:04}-{:02}", first.year(), u8::from(first.month())), first: Some(first) }
}

fn month_of(month: Month, year: Year, today: Option<Date>) -> Reading {
    match month {
        Month::Unknown => Reading::open("XXXX-XX"),
        Month::Offset(offset) => {
            let first = today.and_then(|today| calendar::add_months(today.replace_day(1).ok()?, offset));
            first.map_or_else(|| Reading::open("XXXX-XX"), |first| sure(month_candidate(first)))
        }
        Month::Fixed(month) => match known(year, today) {
            Some(year) => Reading::sure(format!("{year:04}-{month:02}"), calendar::date(year, month, 1)),
            None => {
                // The running month counts as not past.
                let found = today.and_then(|today| today.replace_day(1).ok());
                let found =
                    found.map(|this| nearest(this, -1..=1, |step| calendar::date(this.year() + step, month, 1)));
                let candidates = found.unwrap_or_default().into_iter().map(month_candidate).collect();
                Reading { pattern: format!("XXXX-{month:02}"), candidates, ..Reading::default() }
            }
        },
    }
}

fn sure(candidate: Candidate) -> Reading {
    Reading { pattern: candidate.text.clone(), candidates: vec![candidate], ..Reading::default() }
}

/// `letzten Juli`: literally of last year; meant is the nearest in that direction.
fn near_month(month: u8, offset: i32, today: Option<Date>) -> Reading {
    let Some(today) = today else { return Reading::open(format!("XXXX-{month:02}")) };
    let mut reading = month_of(Month::Fixed(month), Year::Fixed(today.year() + offset), Some(today));
    let this = u8::from(today.month());
    let year = match offset {
        -1 => today.year() - i32::from(this <= month),
        1 => today.year() + i32::from(month <= this),
        _ => return reading,
    };
    reading.value = Some(format!("{year:04}-{month:02}"));
    reading
}

/// A quarter or half of a year, which begins with `month`.
fn part_of_year(code: &str, month: u8, year: Year, today: Option<Date>) -> Reading {
    match known(year, today) {
        Some(year) => Reading::sure(format!("{year:04}-{code}"), calendar::date(year, month, 1)),
        None => {
            let found = today.and_then(|today| today.replace_day(1).ok());
            let found = found.map(|this| nearest(this, -2..=2, |step| calendar::date(this.year() + step, month, 1)));
            let candidate = |first: Date| Candidate { text: format!("{:04}-{code}", first.year()), first: Some(first) };
            let candidates = found.unwrap_or_default().into_iter().map(candidate).collect();
            Reading { pattern: format!("XXXX-{code}"), candidates, ..Reading::default() }
        }
    }
}

fn quarter(offset: i32, today: Option<Date>) -> Reading {
    let Some(today) = today else { return Reading::open("XXXX-QX") };
    let index = today.year() * 4 + (i32::from(u8::from(today.month())) - 1) / 3 + offset;
    let (year, number) = (index.div_euclid(4), index.rem_euclid(4) + 1);
    Reading::sure(format!("{year:04}-Q{number}"), calendar::date(year, (number * 3 - 2) as u8, 1))
}

/// Literally the running one; which one is meant was said elsewhere.
fn from_context(unit: Unit, offset: i32, context: Context) -> Reading {
    let today = context.reference.date;
    let (mut reading, pattern) = match unit {
        Unit::Week => (week(offset, today), "XXXX-WXX"),
        Unit::Month => (month_of(Month::Offset(offset), Year::Unknown, today), "XXXX-XX"),
        Unit::Quarter => (quarter(offset, today), "XXXX-QX"),
        Unit::Decade => (resolve(&Stretch::DecadeOffset(offset), context), "XXX"),
        _ => (resolve(&Stretch::Year(Year::Offset(offset)), context), "XXXX"),
    };
    reading.value = Some(pattern.to_owned());
    reading
}

/// TIMEX3 writes a decade as the first three digits of its years.
fn decade(first: i32, has_century: bool) -> Reading {
    let text = |first: i32| format!("{:03}", first.div_euclid(10));
    if has_century {
        return Reading::sure(text(first), calendar::date(first, 1, 1));
    }
    // Decades without century are those of the last one; the twenties and before may be of this one.
    let candidate = |first: i32| Candidate { text: text(first), first: calendar::date(first, 1, 1) };
    let candidates = vec![candidate(1900 + first), candidate(2000 + first)];
    let value = (30 < first).then(|| text(1900 + first));
    Reading { pattern: format!("XX{}", first / 10), value, candidates, ..Reading::default() }
}

/// TIMEX3 writes a century as the first two digits of its years.
fn century(number: i32) -> Reading {
    if number < 0 {
        return Reading::open(format!("BC{:02}", -number - 1));
    }
    Reading::sure(format!("{:02}", number - 1), calendar::date((number - 1) * 100, 1, 1))
}

/// `die letzten drei Tage` end today, `die nächsten drei Tage` begin tomorrow.
fn counted(amount: Amount, unit: Unit, direction: i32, context: Context) -> Reading {
    let by = Duration::of(amount, unit);
    let reference = context.reference;
    let (Amount::Known(_), Some(today)) = (amount, reference.date) else { return Reading::open(by.iso()) };
    if unit.is_clock() {
        let Some(time) = reference.time else { return Reading::open(by.iso()) };
        let now = PrimitiveDateTime::new(today, time);
        let Some(other) = added(now, &by, direction) else { return Reading::open(by.iso()) };
        let (start, end) = if direction < 0 { (other, now) } else { (now, other) };
        return interval(moment_text(start), moment_text(end), today, by.iso());
    }
    let base = if direction < 0 { Some(today) } else { calendar::add_days(today, 1) };
    let moved = base.and_then(|base| added(PrimitiveDateTime::new(base, Time::MIDNIGHT), &by, direction));
    let (Some(base), Some(moved)) = (base, moved.map(PrimitiveDateTime::date)) else { return Reading::open(by.iso()) };
    let (start, end) = if direction < 0 { (moved, base) } else { (base, moved) };
    interval(calendar::iso(start), calendar::iso(end), start, by.iso())
}

fn interval(start: String, end: String, first: Date, length: String) -> Reading {
    let reading = Reading::sure(format!("{start}/{end}"), Some(first));
    Reading { range: Some((start, end)), length: Some(length), ..reading }
}

/// From today to the end of the unit.
fn rest(unit: Unit, today: Option<Date>) -> Reading {
    let last = today.and_then(|today| match unit {
        Unit::Week => calendar::add_days(calendar::monday(today)?, 6),
        Unit::Month => calendar::date(
            today.year(),
            u8::from(today.month()),
            calendar::days_in_month(today.year(), u8::from(today.month())),
        ),
        Unit::Quarter => {
            let month = (u8::from(today.month()) - 1) / 3 * 3 + 3;
            calendar::date(today.year(), month, calendar::days_in_month(today.year(), month))
        }
        Unit::Decade => calendar::date(today.year().div_euclid(10) * 10 + 9, 12, 31),
        _ => calendar::date(today.year(), 12, 31),
    });
    let (Some(today), Some(last)) = (today, last) else {
        return Reading::open(Duration::of(Amount::Vague, Unit::Day).iso());
    };
    let length = format!("P{}D", (last - today).whole_days());
    interval(calendar::iso(today), calendar::iso(last), today, length)
}
