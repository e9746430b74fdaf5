//! Compares English names of units with ours: ISO 4217 codes and CLDR unit identifiers.

/// English currency names from CLDR.
const CURRENCIES: &str = include_str!("data/currency_names.txt");

/// Names of units that CLDR calls otherwise.
const ALIASES: [(&str, &str); 8] = [
    ("c", "celsius"),
    ("f", "fahrenheit"),
    ("k", "kelvin"),
    ("metric ton", "tonne"),
    ("turn", "revolution"),
    ("ton", "tonne"),
    ("metre", "meter"),
    ("litre", "liter"),
];

/// Subunits of money.
const SUBUNITS: [&str; 9] = ["cent", "centime", "groschen", "kopek", "pence", "penny", "pfennig", "rappen", "öre"];

/// Whether the English `name` means our `unit`; a currency code in the data decides.
pub fn is_same(name: &str, code: Option<&str>, unit: Option<&str>) -> bool {
    if let Some(code) = code {
        return unit == Some(code);
    }
    let name = name.to_lowercase();
    let Some(unit) = unit else { return is_shared_name(&name) };
    let alias = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name.as_str(), |(_, unit)| *unit);
    alias.replace(' ', "-") == unit || currency(unit).is_some_and(|currency| is_currency(&name, &currency))
}

/// Whether the name is that of a hundredth of some money.
pub fn is_subunit(name: &str) -> bool {
    SUBUNITS.contains(&name.to_lowercase().as_str())
}

/// `United States dollar` or just `dollar` for the US dollar.
fn is_currency(name: &str, currency: &str) -> bool {
    let short = name.replace("united states", "us");
    short == currency || currency.rsplit(' ').next() == Some(name)
}

fn currency(code: &str) -> Option<String> {
    let line = CURRENCIES.lines().find_map(|line| line.strip_prefix(code)?.strip_prefix('\t'))?;
    Some(line.to_lowercase())
}

/// Whether several currencies bear the name, so that no code can be given.
fn is_shared_name(name: &str) -> bool {
    let lower = CURRENCIES.to_lowercase();
    lower.lines().filter(|line| line.rsplit([' ', '\t']).next() == Some(name)).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_by_full_or_last_name() {
        assert!(is_same("United States dollar", None, Some("USD")));
        assert!(is_same("Dollar", None, Some("USD")));
        assert!(is_same("Swiss franc", None, Some("CHF")));
        assert!(!is_same("Canadian dollar", None, Some("USD")));
        assert!(!is_same("Dollar", Some("AUD"), Some("USD")));
        assert!(is_same("Peso", None, None));
        assert!(!is_same("Euro", None, None));
    }

    #[test]
    fn units_by_identifier_or_alias() {
        assert!(is_same("Kilometer per hour", None, Some("kilometer-per-hour")));
        assert!(is_same("C", None, Some("celsius")));
        assert!(!is_same("Meter", None, Some("kilometer")));
    }
}
