import Hedging

/// Beyond which numbers something is most likely a slip. Each bound lies outside what venues publish and markets have done,
/// and inside what the slip makes of a usual number.
enum Plausible {
  /// Futures cost up to about 0.1 % to trade; the usual 0.02 % written as 0.02 is 2 %.
  static let fee = 0.01
  /// Coins cost more than futures: small accounts pay up to about 1 % for them.
  static let spotFee = 0.02
  /// A mark stays within per cents of its index, and both of the spot price; a missing digit makes it ten times as much.
  static let priceFactor = 1.5
  /// An index is an average of spot prices: one that is a tenth away from them is of another day.
  static let indexFactor = 1.1
  /// An entry may be old: only a price beyond five times the mark, or under a fifth, is taken for a slip of a digit.
  static let entryFactor = 5.0
  /// Prices of coins have fallen to a tenth in a day, but seldom; a missing digit makes ten times of everything.
  static let jumpFactor = 8.0
  /// Rows further apart than a week may hold any move.
  static let jumpDays = 7.0
  /// The usual rate, 0.01 % for eight hours, is 0.11 a year. Written in per cent it comes to 10.95, and a year's rate given
  /// as an interval's to more.
  static let annualFunding = 10.0
  /// The rates of an interval that a stress may assume: 1 % is a hundred times the usual, and beyond most venues' caps.
  static let stressedFunding = 0.01
  /// A year's rate of 500 % is more than any cap of a large coin lets run for a year; 5 % written as 5 is that.
  static let stressedAnnualFunding = 5.0
  /// From a currency's few per cent a year to the wildest coin's 300 %. A day's figure for bitcoin is about 0.03.
  static let volatility = 0.05...3.0
  /// Coins that keep to a currency have broken to about 0.9 and come back.
  static let stablecoin = 0.8...1.25
  /// Where a currency's price in another may end that is stressed: 0.94 as 94, or 0.094, is not meant.
  static let cashLevel = 0.2...1.5
  /// Prices of currencies in dollars, roughly; what is between moves little enough to be cash.
  static let moneyPrice = 0.5...2.0
  /// Currencies move by less in a year than any coin.
  static let moneyVolatility = 0.2
  /// A rise of 500 %: 5 % written as 5.
  static let rise = 5.0
  /// The widest basis of a large coin was near a tenth; a mark at twice its spot price is 5 % written as 5.
  static let basis = 1.0
  /// Closing costs parts of a per cent; a tenth is 0.1 % written as 0.1.
  static let slippage = 0.1
  /// What a price would be that was meant as a multiple of today's, such as 0.9.
  static let multiple = 0.01...2.0
  /// Under this part of today's price a coin is worth nothing.
  static let worthless = 0.001
  /// Half as much again as there is to hedge.
  static let hedgeRatio = 1.5
  /// Venues publish the part of a value that counts, such as 0.95; the haircut is the rest, 0.05.
  static let haircut = 0.8..<1.0
  /// Fees, funding and rounding move an isolated margin by per cents, not by a quarter.
  static let leverageFactor = 1.25
  /// The first tier of an inverse contract ends at some hundred coins; its bounds in dollars or contracts make billions.
  static let firstTier = 1e9
  /// The widest caps of funding are some per cents an interval; 0.75 % written as 0.75 is beyond all.
  static let fundingBound = 0.1
  /// Prices move in steps of about a ten-thousandth, and of some thousandths where they have few digits.
  static let tick = 0.01
  /// Nobody sets ten times a position's value aside for it; dollars where coins are meant make thousands of it.
  static let collateralFactor = 10.0
  /// A hundred billion dollars: more than the largest funds hold of a coin. A bitcoin's satoshis come to more.
  static let fortune = 1e11
  /// What counts dollars.
  static let dollars: [Asset] = ["USD", "USDT", "USDC"]
  /// A price that is the same for so many rows and days is one that was not read again.
  static let frozenRows = 10
  static let frozenDays = 5.0
  /// How near the market's moment a history must end for its last price to be held against the market's as two rows are.
  static let levelDays = 30.0
  /// Coins have risen a thousandfold in some years; a history that ends further off says nothing.
  static let levelFactor = 1000.0
  static let levelYears = 5.0
  /// How many rows make it certain that two assets have the same prices.
  static let twinRows = 5
  /// Half the rates of a history above 0.3 % would be 300 % a year; the usual 0.01 % written as 0.01 is more than that.
  static let usualFunding = 0.003
  /// A rate that is many times those beside it, and large: what the market does lasts longer than one settlement.
  static let fundingSpike = 0.005
  static let fundingSpikeFactor = 20.0
  /// Beyond every venue's cap.
  static let fundingOfHistory = 0.05
  /// Rules are read anew once a year or so; a slip of a digit in a year is one, ten or more.
  static let yearsAhead = 1.0
  /// How far prices may be ahead of the newest rules.
  static let yearsBehind = 5.0
  /// The first block of bitcoin.
  static let firstBlock = Instant(milliseconds: 1_230_940_800_000)
  /// BitMEX opened the first perpetual, XBTUSD, on 13 May 2016.
  static let firstPerpetual = Instant(milliseconds: 1_463_097_600_000)

  /// How many names of quotes and contracts are held against one another: a tenth of a second.
  static let mostPairs = 100_000

  /// Whether one of two positive numbers is more than so many times the other.
  static func areApart(_ one: Double, _ other: Double, by factor: Double) -> Bool {
    one > other * factor || other > one * factor
  }
}
