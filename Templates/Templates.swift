public enum Templates {
  public static var report: [UInt8] { PackageResources.report_md }
}
