/// The greatest value of every window of `length` neighbours, in time that does not depend on the length.
///
/// Formula: the values are cut into blocks of the length; every window is the end of one block and the beginning of the
/// next, so running maxima from both sides of each block suffice.
///
/// Example: of 3, 1, 4, 1, 5 the windows of three have the maxima 4, 4, 5.
/// Source: van Herk (1992), Gil and Werman (1993).
func windowMaxima(_ values: [Double], length: Int) -> [Double] {
  guard length > 0, values.count >= length else { return [] }
  var (forward, backward) = (values, values)
  for index in values.indices.dropFirst() where index % length != 0 {
    forward[index] = max(forward[index], forward[index - 1])
  }
  for index in values.indices.dropLast().reversed() where (index + 1) % length != 0 {
    backward[index] = max(backward[index], backward[index + 1])
  }
  return (0...values.count - length).map { max(backward[$0], forward[$0 + length - 1]) }
}
