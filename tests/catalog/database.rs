//! The ids that are no longer served, from the page that lists all of them.

/// The words of the heading under which they stand.
const HEADING: &str = "no longer supported";

/// The ids in the first column of the table under the heading, in the order of the page.
///
/// # Errors
///
/// There is no such heading, or no id below it.
pub fn retired(page: &str) -> Result<Vec<String>, String> {
    let mut section = None;
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix('#') {
            section = section.filter(|ids: &Vec<String>| !ids.is_empty());
            if section.is_some() {
                break;
            }
            if heading.to_lowercase().contains(HEADING) {
                section = Some(Vec::new());
            }
        } else if let Some(ids) = &mut section {
            for cell in line.split("<tr").skip(1).filter_map(first_cell) {
                // A cell may hold several ids (`a, b`, `a or b`), or a dash for none.
                let ids_of_cell = cell.split(|c: char| c == ',' || c.is_whitespace());
                for id in ids_of_cell.filter(|id| id.contains(char::is_alphanumeric) && *id != "or") {
                    if !ids.iter().any(|known| known == id) {
                        ids.push(id.to_owned());
                    }
                }
            }
        }
    }
    match section {
        None => Err(format!("no heading with the words `{HEADING}`")),
        Some(ids) if ids.is_empty() => Err(format!("no ids below the heading with the words `{HEADING}`")),
        Some(ids) => Ok(ids),
    }
}

/// The text of a row's first cell, without mark-up; rows of headings have none.
fn first_cell(row: &str) -> Option<String> {
    let (_, cell) = row.split_once("<td")?;
    let (cell, _) = cell.split_once('>')?.1.split_once("</td>")?;
    let mut text = String::new();
    let mut inside = true;
    for c in cell.chars() {
        match c {
            '<' => inside = false,
            '>' => inside = true,
            c if inside => text.push(c),
            _ => {}
        }
    }
    let text = text.trim().replace("&amp;", "&");
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_column_under_the_heading_is_read() {
        let page = "### Others\n<table><tr><td>served</td></tr></table>\n\n### Deprecated / No Longer Supported \
                    Models\n\n<table><thead><tr><th>Id</th></tr></thead><tbody><tr><td>a/b, b or e</td><td>x</td></tr><tr><td>-</td></tr>\
                    <tr><td width=\"10\"><code>c</code></td><td></td></tr></tbody></table>\n\n## More\n<tr><td>d</td></tr>";
        assert_eq!(retired(page), Ok(["a/b", "b", "e", "c"].map(str::to_owned).to_vec()));
    }

    #[test]
    fn a_page_without_the_heading_is_refused() {
        assert!(retired("# All\n<tr><td>a</td></tr>").is_err());
        assert!(retired("# No longer supported\n").is_err());
    }
}
