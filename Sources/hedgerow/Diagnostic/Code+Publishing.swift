import Hedging
import Markup
import Publishing

extension Code {
  init(_ reason: TemplateFault.Reason) {
    self =
      switch reason {
      case .unknownName, .unknownPartial, .recursivePartial: .templateName
      case .unknownFilter, .unformatted, .filterInput, .filterUnit, .argumentCount, .argumentKind, .filterAfterOr:
        .templateFormat
      case .unclosedTag, .emptyTag, .malformedTag, .unclosedSection, .crossedSection, .unopenedSection: .templateTag
      case .notARecord, .notACondition, .notPrintable: .templateKind
      case .unguardedOptional: .templateOptional
      case .unsupported: .templateUnsupported
      case .reservedCharacter: .templateCharacter
      case .unknownEntry, .recursiveEntry, .malformedEntry, .emptyEntry, .repeatedEntry, .missingEntries,
        .entryOutOfPlace,
        .entryWithTags:
        .templateWords
      case .tooDeep, .tooLarge: .templateSize
      case .notUTF8: .notUTF8
      case .byteOrderMark: .byteOrderMark
      case .conflict: .conflictMark
      case .skippedHeading, .secondTitle, .imageWithoutText, .linkWithoutText, .rawHTML: .pageStructure
      case .missingName: .templateIncomplete
      }
  }

  init(_ fault: PublishingFault) {
    self =
      switch fault {
      case .several, .input, .template, .noFolder, .noSite: .noSite
      case .notAFolder: .notAFolder
      case .missingFile: .missingFile
      case .brokenLink: .brokenLink
      case .strayFile: .strayFile
      case .nestedFile: .nestedFile
      case .repeated: .repeatedId
      case .unknownTemplate: .unusedTemplate
      case .disk: .unreadable
      case .outputIsNotAFolder, .outputIsNotOurs, .outputIsTheSite, .outputIsAnInput,
        .fileIsNotOurs, .fileInOutput, .outputHoldsOther, .outputIsAShard:
        .outputTaken
      case .outsideTheSite: .outsideTheSite
      case .collidingOutput, .unportableOutput: .unportableOutput
      case .repeatedOutput, .repeatedPage: .repeatedOutput
      case .deadLink: .deadLink
      case .baseline, .history: .baseline
      case .noPortfolio: .noPortfolio
      case .notAPage: .strayFile
      case .folderInUse: .folderNotEmpty
      case .asset(_, .taken): .repeatedOutput
      case .asset(_, .unportable), .asset(_, .reserved): .unportableOutput
      case .asset(_, .linkToFolder), .asset(_, .notAFile): .assetKind
      case .pageName: .pageName
      case .nothingToRebuild: .nothingToRebuild
      case .notABuild: .notABuild
      case .missingShards: .missingShard
      case .shard(_, .unreadable), .shard(_, .file): .damagedShard
      case .shard: .otherShard
      }
  }

  init(_ kind: LimitCheck.Kind) {
    self =
      switch kind {
      case .minLiquidationDistance: .liquidationDistance
      case .maxLeverage: .leverage
      case .hedgeRatio: .hedgeRatio
      case .maxAnnualFundingCost: .fundingCost
      case .survival: .survival
      }
  }
}
