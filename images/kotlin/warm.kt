// Compiled while the image is built, for what the compiler loads on the way.
data class Greeting(val text: String, val times: Int)

fun main() {
    val greetings = listOf(Greeting("Hello", 1), Greeting("Good evening", 2))
    for (greeting in greetings.sortedByDescending { it.times }) println("${greeting.text} ${greeting.times}")
    generateSequence(::readLine).groupingBy { it }.eachCount().forEach { (line, count) -> println("$count $line") }
}
