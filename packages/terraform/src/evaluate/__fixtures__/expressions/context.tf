variable "s" { default = "api" }
variable "n" { default = 3 }
variable "l" {
  type    = list(string)
  default = ["b", "a", "b"]
}
variable "nums" {
  type    = list(number)
  default = [3, 1, 2]
}
variable "set" {
  type    = set(string)
  default = ["b", "a"]
}
variable "nset" {
  type    = set(number)
  default = [10, 9, 1]
}
variable "m" {
  type    = map(string)
  default = { b = "2", a = "1" }
}
variable "o" {
  type = object({
    a = string
    b = optional(number, 5)
    c = optional(list(string), ["x"])
    d = optional(object({ e = optional(string, "deep") }), {})
    f = optional(string)
  })
  default = { a = "1" }
}
variable "any" {
  type    = any
  default = ["1", 2, true]
}
variable "lany" {
  type    = list(any)
  default = ["1", 2, true]
}
variable "many" {
  type    = map(any)
  default = { a = 1, b = "x" }
}
variable "lo" {
  type    = list(object({ a = string, b = optional(bool, true) }))
  default = [{ a = 1 }, { a = "x", b = false, zzz = 1 }]
}
variable "mo" {
  type    = map(object({ a = optional(string, "dflt") }))
  default = { x = {}, y = { a = null }, z = { a = "q" } }
}
variable "tup" {
  type    = tuple([string, number])
  default = [1, "2"]
}
variable "so" {
  type    = set(object({ a = string, n = number }))
  default = [{ a = "z", n = 1 }, { a = "b", n = 10 }, { a = "b", n = 9 }]
}
variable "nul" { default = null }
locals {
  tpl = "Hello $${name}! %%{ if loud }LOUD%%{ endif }"
  t2  = "x$${a}"
}
