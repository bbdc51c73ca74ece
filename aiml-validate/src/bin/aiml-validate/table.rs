//! Columns for people.

use std::{
    io::{self, Write},
    iter,
};

/// The width that people's lines are kept in.
pub(crate) const WIDTH: usize = 110;
/// The width that the last column has at least.
const LAST: usize = 30;
const GAP: usize = 2;

/// Rows of texts, aligned.
pub(crate) struct Table<const N: usize> {
    indent: usize,
    /// What the last column goes on below itself for.
    width: usize,
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    pub(crate) const fn new(indent: usize, width: usize) -> Self {
        Self { indent, width, rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: [String; N]) {
        self.rows.push(cells);
    }

    pub(crate) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut widths = [0; N];
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let before: usize = self.indent + widths.iter().take(N - 1).map(|width| width + GAP).sum::<usize>();
        let last = self.width.saturating_sub(before).max(LAST);
        for row in &self.rows {
            let mut line = " ".repeat(self.indent);
            for (cell, width) in row.iter().zip(widths).take(N - 1) {
                line.push_str(cell);
                line.extend(iter::repeat_n(' ', width + GAP - cell.chars().count()));
            }
            for (i, part) in wrap(&row[N - 1], last).into_iter().enumerate() {
                if i > 0 {
                    line = " ".repeat(before);
                }
                line.push_str(part);
                writeln!(out, "{}", line.trim_end())?;
            }
        }
        Ok(())
    }
}

/// A text in lines that are no longer than the width where there is a space to break at.
fn wrap(text: &str, width: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some((over, _)) = rest.char_indices().nth(width) {
        let end = rest[..over].rfind(' ').or_else(|| rest[over..].find(' ').map(|at| over + at));
        let Some(end) = end.filter(|&end| end > 0) else { break };
        lines.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    lines.push(rest);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_column_goes_on_below_itself() {
        let mut table = Table::<2>::new(1, WIDTH);
        table.row(["ä".into(), "one ".repeat(30).trim_end().into()]);
        table.row(["name".into(), String::new()]);
        let mut out = Vec::new();
        table.write(&mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].starts_with(" ä     one one"), "{text}");
        assert!(lines[1].starts_with("       one one"), "{text}");
        assert_eq!(lines[2], " name");
    }

    #[test]
    fn a_word_is_never_broken() {
        assert_eq!(wrap("abcdef gh ij", 4), ["abcdef", "gh", "ij"]);
        assert_eq!(wrap("ab cd", 5), ["ab cd"]);
        assert_eq!(wrap("", 5), [""]);
    }
}
