/// How bad it is: an error keeps something from being built, a warning does not.
enum Severity: String {
  case error, warning
}
