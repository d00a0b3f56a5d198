import Parsing

extension Code {
  init(_ doubt: Doubt) {
    self =
      switch doubt {
      case .venue(let doubt): Code(doubt)
      case .market(let doubt): Code(doubt)
      case .portfolio(let doubt): Code(doubt)
      case .scenario(let doubt): Code(doubt)
      case .history(.jumps): .historyJump
      case .history(.ahead): .historyAhead
      case .history(.frozen): .historyFrozen
      case .history(.level): .historyLevel
      case .history(.twins): .historyTwins
      case .history(.fundingInPerCent), .history(.fundingSpikes): .fundingSize
      }
  }

  private init(_ doubt: VenueDoubt) {
    self =
      switch doubt {
      case .fee: .feeSize
      case .makerAboveTaker: .makerAboveTaker
      case .rateAboveLeverage: .tierRateAboveLeverage
      case .leverageRises: .tierLeverageRises
      case .firstTier: .tierBounds
      case .interval: .fundingInterval
      case .fundingBound: .fundingBoundSize
      case .tick: .tickSize
      case .ahead: .dateApart
      }
  }

  private init(_ doubt: MarketDoubt) {
    self =
      switch doubt {
      case .apart, .spotApart: .priceApart
      case .funding: .fundingSize
      case .fundingBeyond: .fundingBeyondBounds
      case .fundingOfFuture: .fundingOfFuture
      case .misnamedVenue, .misnamedContract: .misnamedQuote
      case .volatility: .volatilitySize
      case .cashMoves: .coinAmongCash
      case .stablecoin: .stablecoinPrice
      case .ahead, .behind, .beforeBitcoin: .dateApart
      }
  }

  private init(_ doubt: PortfolioDoubt) {
    self =
      switch doubt {
      case .leverage: .leverageApart
      case .collateral: .collateralSize
      case .fortune: .holdingSize
      case .entry, .entryIsCollateral: .entryApart
      case .repeatedHolding: .repeatedHolding
      case .repeatedCollateral: .repeatedCollateral
      case .cost: .costOfAll
      case .openedEarly: .openedEarly
      case .contractsAreCoins: .contractsAreCoins
      case .longOfHolding: .longOfHolding
      case .haircut: .haircutSize
      case .survive, .hedgeRatio: .planBounds
      case .nameOfAnother: .exchangedIds
      }
  }

  private init(_ doubt: ScenarioDoubt) {
    self =
      switch doubt {
      case .rise, .multiple, .cashLevel, .basis: .shockSize
      case .slippage: .slippageSize
      case .nothingHappens: .nothingHappens
      case .fundingWithoutTime: .fundingWithoutTime
      case .funding, .annualFunding: .fundingSize
      }
  }
}
