import Parsing

/// The sentences for histories that are not in order.
extension Words {
  init(_ problem: HistoryProblem) {
    switch problem {
    case .carriageReturns:
      self.init(
        "lines end with a carriage return alone", "all rows would be one line",
        hint: "save it with line feeds (Unix) or with both (Windows); old programs for the Mac write neither")
    case .separator(let scalar):
      self.init(
        "columns are separated by \(scalar == "\t" ? "tabs" : "`\(Printable.scalar(scalar))`")",
        "expected commas between columns, and decimal points in numbers",
        hint: "export it with commas; a spreadsheet set to English does")
    case .quotes:
      self.init(
        "cells stand in quotes", "nothing here has a comma in it, so that no cell needs them",
        hint: "remove all quotes, or export without them")
    case .separatorLine:
      self.init(
        "the first line tells a spreadsheet how columns are separated", "expected the columns' names in the first line",
        hint: "remove the line")
    case .namelessColumn:
      self.init(
        "a column has no name", "there is a comma too many in the first line",
        hint: "remove it, and the one at the end of each row")
    case .emptyRow: self.init("the row is empty", hint: "remove the line")
    case .missingColumns(let names):
      let list = names.map { "`\($0)`" }.joined(separator: ", ")
      self.init(
        "the header lacks \(list)", "expected `time,asset,price[,high][,low][,mark][,fundingRate]` in the first line")
    case .unknownColumn(let name, let nearest, let known):
      self.init(
        "unknown column `\(Printable.text(name))`", "expected \(Printable.choice(known))",
        hint: Words.didYouMean(nearest))
    case .repeatedColumn(let name):
      self.init("the column `\(name)` is there twice", hint: "remove one of the two")
    case .cellCount(let found, let expected):
      self.init(
        "the row has \(found) cell\(found == 1 ? "" : "s")", "expected \(expected), as the header has",
        hint: found > expected ? "numbers have a decimal point and no other separators" : nil)
    case .notANumber(let text):
      self.init(
        "`\(Printable.text(text))` is not a number", "expected a number such as `30000.5`, without quotes",
        hint: "leave a cell empty where there is no number; only time, asset and price are needed")
    case .emptyCell(let name):
      self.init("the cell is empty", "`\(name)` is needed in every row")
    case .timeFalls(let count):
      self.init(
        count == 1
          ? "the time lies before that of the row above"
          : "\(count) rows lie before the row above, of which this is the first",
        "expected rows in the order of time", hint: "sort the rows by time, oldest first")
    case .repeatedRow(let asset, let line):
      self.init(
        "a second row for `\(asset)` at this time", "the first is on line \(line)", hint: "remove one of the two")
    case .highUnderPrice:
      self.init("the high lies under the price", "a row's price lies between its low and its high")
    case .lowOverPrice:
      self.init("the low lies over the price", "a row's price lies between its low and its high")
    case .ratesBetweenSettlements(let count, let times, let asset, let hours):
      let more = count > times.count ? " and \(count - times.count) more" : ""
      let list = times.map { "`\(Printable.text($0))`" }.joined(separator: ", ")
      self.init(
        count == 1
          ? "a funding rate lies between settlements and is not used"
          : "\(count) funding rates lie between settlements and are not used",
        "at \(list)\(more)",
        "perpetuals on `\(asset)` settle every \(Words.hours(hours)) from 00:00 UTC on",
        hint: "write the rates at the times of settlement, such as `08:00:00Z` for `08:00:00.003Z`")
    case .oneMoment:
      self.init(
        "the history has fewer than two moments", "nothing would happen in it",
        hint: "add rows below the header, each with a later time")
    case .tooLong(let days, let limit):
      self.init(
        "the history is \(Words.rounded(days)) days long", "expected at most \(Printable.number(limit))",
        hint: "a year mistyped in a time makes a history long")
    }
  }
}
