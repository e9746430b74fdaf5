//! Units of time and the thirds of a stretch.

/// A unit of the calendar or the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Workday,
    Week,
    Workweek,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The unit that the data files call `name`.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "second" => Unit::Second,
            "minute" => Unit::Minute,
            "hour" => Unit::Hour,
            "day" => Unit::Day,
            "workday" => Unit::Workday,
            "week" => Unit::Week,
            "workweek" => Unit::Workweek,
            "weekend" => Unit::Weekend,
            "month" => Unit::Month,
            "quarter" => Unit::Quarter,
            "half" => Unit::Half,
            "year" => Unit::Year,
            "decade" => Unit::Decade,
            "century" => Unit::Century,
            "millennium" => Unit::Millennium,
            _ => return None,
        })
    }

    /// Whether it is a unit of the clock.
    pub(super) fn is_clock(self) -> bool {
        matches!(self, Unit::Second | Unit::Minute | Unit::Hour)
    }

    /// How many of which ISO 8601 designator one of it is: a decade is `10Y`.
    pub(super) fn iso(self) -> (f64, &'static str) {
        match self {
            Unit::Second => (1.0, "S"),
            Unit::Minute => (1.0, "M"),
            Unit::Hour => (1.0, "H"),
            Unit::Day | Unit::Workday => (1.0, "D"),
            Unit::Week | Unit::Workweek => (1.0, "W"),
            Unit::Weekend => (1.0, "WE"),
            Unit::Month => (1.0, "M"),
            Unit::Quarter => (3.0, "M"),
            Unit::Half => (6.0, "M"),
            Unit::Year => (1.0, "Y"),
            Unit::Decade => (10.0, "Y"),
            Unit::Century => (100.0, "Y"),
            Unit::Millennium => (1000.0, "Y"),
        }
    }
}

/// A third of a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Portion {
    Start,
    Mid,
    End,
}

impl Portion {
    /// The portion that the data files call `name`.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "start" => Portion::Start,
            "mid" => Portion::Mid,
            "end" => Portion::End,
            _ => return None,
        })
    }
}
