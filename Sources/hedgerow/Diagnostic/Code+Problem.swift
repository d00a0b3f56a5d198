import Parsing

extension Code {
  init(_ problem: Problem) {
    self =
      switch problem {
      case .syntax(let syntax): Code(syntax)
      case .unknownField: .unknownField
      case .missingField: .missingField
      case .missingOneOf: .missingOneOf
      case .notTogether: .exclusiveFields
      case .notYetSupported: .unsupportedField
      case .repeatedField: .repeatedField
      case .wrongType: .wrongType
      case .empty: .emptyList
      case .malformed: .malformedValue
      case .outOfRange: .outOfRange
      case .notAChoice: .unknownValue
      case .unknownReference(let reference, _, _): Code(reference.kind)
      case .duplicate: .duplicate
      case .unportableName: .unportableName
      case .misplaced: .misplacedFile
      case .tier(let tier): Code(tier)
      case .history(let history): Code(history)
      case .frontMatter: .frontMatter
      case .contradiction(let contradiction): Code(contradiction)
      case .position(let position): Code(position)
      case .plan(let plan): Code(plan)
      case .doubt(let doubt): Code(doubt)
      }
  }

  private init(_ syntax: SyntaxProblem) {
    self =
      switch syntax {
      case .empty: .jsonEmpty
      case .unexpected: .jsonUnexpected
      case .endsEarly: .jsonEndsEarly
      case .textAfterEnd, .secondDocument: .jsonTextAfterEnd
      case .trailingComma: .jsonTrailingComma
      case .comment: .jsonComment
      case .singleQuotes: .jsonSingleQuotes
      case .bareWord: .jsonBareWord
      case .number: .jsonNumber
      case .text: .jsonText
      case .notUTF8, .wideEncoding: .notUTF8
      case .byteOrderMark: .byteOrderMark
      case .conflictMark: .conflictMark
      case .tooDeep: .jsonTooDeep
      case .tooLarge: .fileTooLarge
      case .lineTooLong: .lineTooLong
      }
  }

  private init(_ kind: Reference.Kind) {
    self =
      switch kind {
      case .pricedAsset: .unpricedAsset
      case .venue: .unknownVenue
      case .scenarioSet: .unknownScenarioSet
      case .template: .unknownTemplate
      case .language: .unknownLanguage
      case .portfolio: .unknownPortfolio
      case .file, .folder: .missingFile
      case .contract: .unlistedContract
      case .quote: .unquotedContract
      case .tiers: .missingTiers
      }
  }

  private init(_ tier: TierProblem) {
    self =
      switch tier {
      case .doesNotStartAtZero: .tiersNotFromZero
      case .capNotAboveFloor: .tierReversed
      case .gap: .tierGap
      case .overlap: .tierOverlap
      case .rateFalls: .tierRateFalls
      case .jump: .tierJump
      }
  }

  private init(_ history: HistoryProblem) {
    self =
      switch history {
      case .carriageReturns, .separator, .separatorLine, .quotes: .historyText
      case .missingColumns, .unknownColumn, .repeatedColumn, .namelessColumn: .historyColumns
      case .cellCount, .emptyRow, .emptyCell, .notANumber: .historyCells
      case .timeFalls, .repeatedRow, .oneMoment, .tooLong: .historyTimes
      case .highUnderPrice, .lowOverPrice: .historyExtremes
      case .ratesBetweenSettlements: .historyUnusedFunding
      }
  }

  private init(_ contradiction: Contradiction) {
    self =
      switch contradiction {
      case .unitPrice: .unitPrice
      case .unitShocked: .unitMoves
      case .levelForEverything: .levelForEverything
      case .bandReversed: .bandReversed
      case .dayFalls: .daysFall
      case .restoresTooLittle: .topUpRestoresLess
      case .expiryNotOfSymbol: .expiryMismatch
      case .settlement: .wrongSettlement
      case .faint: .faintColour
      case .misnamedPrice: .misnamedPrice
      }
  }

  private init(_ position: PositionProblem) {
    self =
      switch position {
      case .expired: .expiredContract
      case .openedInFuture: .openedInFuture
      case .exchanged: .exchangedEntry
      case .tooMany: .tooManyPositions
      case .leverageAboveTier: .leverageAboveTier
      case .betweenSteps: .betweenSteps
      case .beyondTiers: .beyondTiers
      case .noFundingRate: .noFundingRate
      case .collateralUnknown: .marginUnknown
      case .crossWithoutCollateral: .noCollateral
      case .collateralOnCrossPosition, .collateralOnIsolatedAccount: .misplacedCollateral
      case .unsupportedSettlement: .wrongSettlement
      case .repeated: .repeatedPosition
      case .mixedSettlement: .mixedSettlement
      }
  }

  private init(_ plan: PlanProblem) {
    self =
      switch plan {
      case .notItsBase, .assetIsCurrency, .nothingToHedge: .planHedgesNothing
      case .belowMinimum, .beyondTiers: .planSize
      case .surviveBelowTier, .coinsMissing: .planMargin
      }
  }
}
