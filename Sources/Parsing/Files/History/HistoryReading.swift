import Hedging

/// One history on its way to becoming rows: the text, and what has been found wrong with it so far.
struct HistoryReading {
  /// A cell and where it stands.
  typealias Cell = Range<Int>

  let source: Source
  private let market: Market?
  private let assets: PricedAssets?
  private(set) var faults: [Fault] = []
  private var columns: [HistoryColumn] = []
  private var last: Instant?
  /// The first time that lies before that of the row above, and how many there are.
  private var falls: (first: Cell, count: Int)?
  /// The assets that have a row at the last time, and on which line.
  private var seen: [Asset: Int] = [:]

  init(_ source: Source, market: Market?) {
    self.source = source
    self.market = market
    assets = market.map(PricedAssets.init)
  }

  mutating func refuse(_ range: Range<Int>, _ problem: Problem) {
    if faults.count < Faults.limit { faults.append(fault(range, problem)) }
  }

  private func fault(_ range: Range<Int>, _ problem: Problem) -> Fault {
    Fault(place: source.place(of: range), path: "", problem: problem)
  }

  mutating func rows() -> [PriceHistory.Row] {
    if let foreign = foreignText {
      faults = [foreign]
      return []
    }
    var rows: [PriceHistory.Row] = []
    var (start, line, lastLine) = (0, source.firstLine, 0..<0)
    while start < source.bytes.count, faults.count < Faults.limit {
      let end = source.bytes[start...].firstIndex(of: .lineFeed) ?? source.bytes.count
      let isReturned = end > start && source.bytes[end - 1] == .carriageReturn
      let range = start..<(isReturned ? end - 1 : end)
      if source.bytes.isConflictMark(at: start) {
        // What stands between the marks is there twice, and no fault of its own.
        faults = [fault(start..<start + 7, .syntax(.conflictMark))]
        return []
      }
      if start == 0 {
        readHeader(range)
        guard faults.isEmpty else { return [] }
      } else if let row = row(range, line: line) {
        rows.append(row)
      }
      if !range.isEmpty { lastLine = range }
      (start, line) = (end + 1, line + 1)
    }
    if let falls {
      // One fault however many rows it is: the cure is the same.
      let fault = fault(falls.first, .history(.timeFalls(count: falls.count)))
      if faults.count == Faults.limit { faults.removeLast() }
      faults.insert(fault, at: faults.firstIndex { $0.place.line >= fault.place.line } ?? faults.count)
    } else if faults.isEmpty {
      checkSpan(rows, at: lastLine)
    }
    return rows
  }

  private mutating func readHeader(_ line: Range<Int>) {
    // A first line without any known column is no header, and that is one fault.
    let cells = cells(of: line)
    let isHeader = cells.contains { HistoryColumn.meant(by: text($0)) != nil }
    for cell in isHeader ? cells : [] {
      let name = text(cell)
      guard let column = HistoryColumn(rawValue: name) else {
        if name.isEmpty {
          refuse(cell, .history(.namelessColumn))
          continue
        }
        let known = HistoryColumn.allCases.map(\.rawValue)
        let meant = HistoryColumn.meant(by: name)
        refuse(cell, .history(.unknownColumn(name, nearest: meant?.rawValue, known: known)))
        // One fault, not two: the column that was meant is not missing as well.
        if let meant { columns.append(meant) }
        continue
      }
      if columns.contains(column) { refuse(cell, .history(.repeatedColumn(name))) }
      columns.append(column)
    }
    let missing = HistoryColumn.allCases.filter { $0.isRequired && !columns.contains($0) }
    if !missing.isEmpty { refuse(line, .history(.missingColumns(missing.map(\.rawValue)))) }
  }

  private mutating func row(_ line: Range<Int>, line number: Int) -> PriceHistory.Row? {
    if line.isEmpty {
      refuse(line, .history(.emptyRow))
      return nil
    }
    let cells = cells(of: line)
    guard cells.count == columns.count else {
      refuse(line, .history(.cellCount(cells.count, expected: columns.count)))
      return nil
    }
    var (time, asset): (Instant?, Asset?) = (nil, nil)
    var numbers: [HistoryColumn: Double] = [:]
    for (column, cell) in zip(columns, cells) {
      guard !cell.isEmpty else {
        if column.isRequired { refuse(cell, .history(.emptyCell(column.rawValue))) }
        continue
      }
      switch column {
      case .time: time = self.time(cell)
      case .asset: asset = self.asset(cell)
      default: numbers[column] = self.number(cell, column.bound)
      }
    }
    guard let time, let asset, let price = numbers[.price] else { return nil }
    note(asset, on: number, at: cells)
    func cell(_ column: HistoryColumn) -> Cell { columns.firstIndex(of: column).map { cells[$0] } ?? line }
    if let high = numbers[.high], high < price { refuse(cell(.high), .history(.highUnderPrice)) }
    if let low = numbers[.low], low > price { refuse(cell(.low), .history(.lowOverPrice)) }
    return PriceHistory.Row(
      time: time, asset: asset, price: Price(price), high: numbers[.high].map { Price($0) },
      low: numbers[.low].map { Price($0) }, mark: numbers[.mark].map { Price($0) },
      fundingRate: numbers[.fundingRate].map { Rate($0) })
  }

  private mutating func time(_ cell: Cell) -> Instant? {
    guard let time = TimeText.instant(text(cell)) else {
      refuse(cell, .malformed(text(cell), .instant))
      return nil
    }
    if let last, time < last { falls = (falls?.first ?? cell, (falls?.count ?? 0) + 1) }
    if time != last { seen = [:] }
    last = time
    return time
  }

  private mutating func asset(_ cell: Cell) -> Asset? {
    let code = text(cell)
    guard Form.asset.admits(code) else {
      refuse(cell, .malformed(code, .asset))
      return nil
    }
    let asset = Asset(code)
    if let assets, !assets.has(asset) {
      refuse(cell, assets.unknown(asset))
      return nil
    }
    if asset == market?.unit { refuse(cell, .contradiction(.unitShocked(code))) }
    return asset
  }

  /// Notes that an asset has its row at this time, or that it has two.
  private mutating func note(_ asset: Asset, on line: Int, at cells: [Cell]) {
    if let first = seen[asset], let index = columns.firstIndex(of: .asset) {
      refuse(cells[index], .history(.repeatedRow(asset.code, line: first)))
    } else {
      seen[asset] = line
    }
  }

  private mutating func number(_ cell: Cell, _ bound: Bound) -> Double? {
    guard let number = JSONNumber.value(in: source.bytes, cell), number.isFinite else {
      refuse(cell, .history(.notANumber(text(cell))))
      return nil
    }
    for bound in [bound, Bound.computable(near: number)] where !bound.contains(number) {
      refuse(cell, .outOfRange(number, bound))
      return nil
    }
    return number
  }

  private mutating func checkSpan(_ rows: [PriceHistory.Row], at line: Range<Int>) {
    guard let first = rows.first?.time, let last = rows.last?.time, last > first else {
      refuse(line, .history(.oneMoment))
      return
    }
    let limit = ScenarioFields.days.upper?.value ?? .infinity
    if first.days(to: last) > limit { refuse(line, .history(.tooLong(days: first.days(to: last), limit: limit))) }
  }

  private func text(_ cell: Cell) -> String { String(decoding: source.bytes[cell], as: UTF8.self) }

  /// The cells of a line, without the spaces around them.
  private func cells(of line: Range<Int>) -> [Cell] {
    source.bytes[line].split(separator: .comma, omittingEmptySubsequences: false).map { part in
      let start = part.firstIndex { $0 != .space } ?? part.endIndex
      let end = part[start...].lastIndex { $0 != .space }.map { $0 + 1 } ?? start
      return start..<end
    }
  }
}

extension JSONNumber {
  /// The number that a part of a text holds in this grammar; `nil` if it is none.
  fileprivate static func value(in bytes: [UInt8], _ range: Range<Int>) -> Double? {
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      guard let first = text.first, first == .minus || first.isDigit, (try? end(in: text, from: 0)) == text.count
      else { return nil }
      return double(text[...])
    }
  }
}
