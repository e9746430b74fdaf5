//! The rules of times: which kind of expression the words are.

use super::value::{Day, Expression, Stretch};
use crate::rule::rules;

rules! {
    Date "date" "A day with its month, in words or digits, with or without the year."
    DateOnWeekday "date-on-weekday" "A day of the calendar with its weekday."
    Weekday "weekday" "A weekday alone is the nearest that the tense of its sentence allows."
    WeekdayNear "weekday-near" "A weekday that is told by its week: next, last, of the coming week."
    WeekdayOfMonth "weekday-of-month" "The first, second or last of a weekday in a month."
    Feast "feast" "A feast by its name, fixed or counted from Easter or Advent."
    FeastNear "feast-near" "The last or the next time of a feast."
    DayFromToday "day-from-today" "A day counted from the day of publication: gestern, morgen."
    DayFromContext "day-from-context" "A day counted from one spoken of before, where none with a date stands near."
    DayShifted "day-shifted" "So long before or after today or a named day."
    DayClock "day-clock" "A day with a time on the clock."
    DayPart "day-part" "A day with a part of it: Montagabend, in der Nacht zum Samstag."
    Clock "clock" "A time on the clock."
    PartOfDay "part-of-day" "A part of any day: am Abend, nachts."
    Week "week" "A week by its number, its month, or its distance."
    Weekend "weekend" "A weekend."
    Month "month" "A month, with or without its year."
    MonthNear "month-near" "A month told by its distance: im vergangenen Juli."
    PartOfYear "part-of-year" "A quarter or half of a year."
    Season "season" "A season, with or without its year."
    SeasonNear "season-near" "A season told by its distance: im kommenden Winter."
    Year "year" "A year in digits, or told by its distance."
    Decade "decade" "A decade."
    Century "century" "A century."
    StretchFromContext "stretch-from-context" "A week, month or year counted from one spoken of before: im Vorjahr."
    Counted "counted" "So many units up to today or from today on."
    Rest "rest" "What is left of a week, month or year."
    FromAnchor "from-anchor" "A time counted from one with a date that stands shortly before."
    WhenSaid "when-said" "A day in a quotation that counts from the day on which it was said."
    Reference "reference" "A word for now, the past or the future that names no date."
    Moment "moment" "So many hours or minutes from now."
    Range "range" "From one day, month or year to another."
    ClockRange "clock-range" "From one time on the clock to another."
    Length "length" "A length of time."
    LengthBetween "length-between" "A length of time between two bounds."
    Repetition "repetition" "A time that comes again and again."
}

impl RuleId {
    /// The rule for an expression, before it is put on the calendar.
    pub(super) fn of(expression: &Expression) -> Self {
        match expression {
            Expression::Day(day) => Self::of_day(day),
            Expression::Stretch(stretch) => Self::of_stretch(stretch),
            Expression::Clock(_) => Self::Clock,
            Expression::DayPart(_) => Self::PartOfDay,
            Expression::DayClock(..) => Self::DayClock,
            Expression::DayDayPart(..) => Self::DayPart,
            Expression::Reference(_) => Self::Reference,
            Expression::Moment { .. } => Self::Moment,
            Expression::Range(start, _) => match **start {
                Expression::Clock(_) | Expression::DayClock(..) => Self::ClockRange,
                _ => Self::Range,
            },
            Expression::Duration(_) => Self::Length,
            Expression::Durations(..) => Self::LengthBetween,
            Expression::Set(_) => Self::Repetition,
        }
    }

    fn of_day(day: &Day) -> Self {
        match day {
            Day::Calendar { .. } => Self::Date,
            Day::OnWeekday { .. } => Self::DateOnWeekday,
            Day::Weekday(_) => Self::Weekday,
            Day::WeekdayOfWeek { .. } => Self::WeekdayNear,
            Day::WeekdayOfMonth { .. } => Self::WeekdayOfMonth,
            Day::Holiday { .. } => Self::Feast,
            Day::NearHoliday { .. } => Self::FeastNear,
            Day::Relative(_) => Self::DayFromToday,
            Day::FromContext(_) => Self::DayFromContext,
            Day::Shifted { base: Some(base), .. } if matches!(**base, Day::FromContext(_)) => Self::DayFromContext,
            Day::Shifted { .. } => Self::DayShifted,
        }
    }

    fn of_stretch(stretch: &Stretch) -> Self {
        match stretch {
            Stretch::Week(_)
            | Stretch::Workweek(_)
            | Stretch::WeekNumber { .. }
            | Stretch::WeekOfMonth { .. }
            | Stretch::WeekOf(_) => Self::Week,
            Stretch::Weekend(_) | Stretch::NextWeekend | Stretch::SomeWeekend => Self::Weekend,
            Stretch::Month { .. } => Self::Month,
            Stretch::NearMonth { .. } => Self::MonthNear,
            Stretch::Quarter { .. } | Stretch::QuarterOffset(_) | Stretch::Half { .. } => Self::PartOfYear,
            Stretch::Season { .. } => Self::Season,
            Stretch::NearSeason { .. } => Self::SeasonNear,
            Stretch::Year(_) => Self::Year,
            Stretch::FromContext { .. } => Self::StretchFromContext,
            Stretch::Decade { .. } | Stretch::DecadeOffset(_) => Self::Decade,
            Stretch::Century(_) | Stretch::CenturyOffset(_) => Self::Century,
            Stretch::Count { .. } => Self::Counted,
            Stretch::Rest(_) => Self::Rest,
        }
    }
}
